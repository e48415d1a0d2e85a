/**
 * Statements of words and values with braces around statements; what they mean is decided in dsl.read.
 *
 * Separators are whole: StatementSeparators drops the newlines before '{' and between parentheses and adds one before
 * '}', after '}' and at the end. That keeps the grammar LL(1), so that parsing takes linear time and an error is found at the first wrong token.
 */
grammar Statements;

text : SEPARATOR* (statement SEPARATOR+)* EOF ;

statement : (WORD | SIZE) value* member? parameters? body? ;

/** A model that is a member of another one's family. */
member : '=' WORD ;

body : OPEN SEPARATOR* (statement SEPARATOR+)* CLOSE ;

parameters : BEGIN (parameter (',' parameter)*)? END ;

parameter : WORD '=' value ;

value
    : WORD      # wordValue
    | QUANTITY  # quantityValue
    | RANGE     # rangeValue
    | SIZE      # sizeValue
    | TEXT      # textValue
    ;

OPEN : '{' ;
CLOSE : '}' ;
BEGIN : '(' ;
END : ')' ;
SEPARATOR : [\n;] [ \t\n;]* ;

WORD : LETTER PART* ('.' LETTER PART*)* ;
RANGE : INTEGER '..' INTEGER ;
SIZE : INTEGER ('x' | ' '* '\u00D7' ' '*) INTEGER ;
QUANTITY : INTEGER ('.' DIGITS)? ([eE] [+\-]? DIGITS)? ('%' | LETTER PART*)? ;
TEXT : '"' (~["\\\n] | '\\' ~[\n])* '"' ;

COMMENT : '/*' .*? '*/' -> channel(HIDDEN) ;
LINE_COMMENT : '//' ~[\n]* -> channel(HIDDEN) ;
SPACE : [ \t\f\u00A0]+ -> skip ;

fragment INTEGER : '-'? DIGITS ;
fragment DIGITS : [0-9] ([0-9_]* [0-9])? ;
fragment LETTER : [\p{L}\p{Nl}_$] ;
fragment PART : LETTER | [\p{Nd}\p{Mn}\p{Mc}] ;
