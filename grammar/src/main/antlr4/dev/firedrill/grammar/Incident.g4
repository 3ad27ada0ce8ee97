/**
 * The incident language.
 *
 * Declaration and member words are contextual: the rule `name` takes them back as ordinary names, so that a
 * service may be called `task`. Only the words left out of `name` are reserved everywhere. The grammar says
 * what a file may look like; which names and values fit is the resolver's concern.
 */
grammar Incident;

// ---- files -----------------------------------------------------------------------------------------------

file : packageClause? importClause* declaration* EOF ;

packageClause : PACKAGE dottedName ;

importClause : IMPORT dottedName ;

declaration
    : environment
    | topology
    | incident
    | scenario
    | drill
    ;

dottedName : name ( DOT name )* ;

accept : ACCEPT name ( acceptedFigure ( COMMA acceptedFigure )* )? BECAUSE text ;

acceptedFigure : text? LESS_EQUAL NUMBER ;

// ---- environment -----------------------------------------------------------------------------------------

environment : ENVIRONMENT name ( EXTENDS name )? text? LBRACE environmentMember* RBRACE ;

environmentMember
    : VERSION text                                                       # versionMember
    | SEVERITY name text? UNRANKED?                                      # severityMember
    | ALERT FIELD name COLON type                                        # alertFieldMember
    | ALERT fieldTable                                                   # alertTableMember
    | TRUTH FIELD name COLON type                                        # truthFieldMember
    | KIND name LIKE name                                                # kindMember
    | name name LPAREN ( parameter ( COMMA parameter )* )? RPAREN text? ( COSTS DURATION )?  # actionMember
    | TASK name text? LBRACE taskMember* RBRACE                          # taskDeclaration
    | DROP TASK name                                                     # dropTaskMember
    | SHAPING name+ LBRACE shapingRow* RBRACE                            # shapingMember
    | EVENT name WHEN choice ONCE?                                       # eventMember
    | ENDS ON name                                                       # endsOnMember
    | HOLD REMEDY UNTIL choice BECAUSE text                              # holdMember
    | RETURN ASSIGN choice                                               # returnMember
    | REWARDS PUBLIC                                                     # rewardsMember
    | RUBRIC name LBRACE rubricMember* RBRACE                            # rubricDeclaration
    | OBSERVATION fieldTable                                             # observationMember
    | STATE ( fieldTable | LIKE OBSERVATION )                            # stateMember
    | STEP fieldTable                                                    # stepMember
    | AFTER END ( fieldTable | REFUSE text )                             # afterEndMember
    | WIRE LBRACE wireMember* RBRACE                                     # wireDeclaration
    | accept                                                             # acceptMember
    ;

parameter : name ( COLON type | QUESTION )? ;

type : ( ONE OF name ( BAR name )* | EXACT? name ) QUESTION? ;

taskMember
    : DIFFICULTY name                      # difficultyMember
    | STEPS NUMBER                         # stepsMember
    | TIME DURATION                        # timeMember
    | CLOCK name                           # clockMember
    | ALLOW name ( COMMA name )*           # allowMember
    | ANSWER name                          # answerMember
    | SHAPING name                         # taskShapingMember
    | RUBRIC name                          # taskRubricMember
    | PASS NUMBER                          # passMember
    | BLIND NUMBER                         # blindMember
    | FORBID CAUSE IN AFFECTED             # forbidMember
    | SCENARIOS name ( COMMA name )*       # scenariosMember
    | accept                               # taskAcceptMember
    ;

shapingRow : name COLON ( shapingCell shapingCell+ | choice | MINUS ) ( WHEN choice )? ( BECAUSE text )? ;

shapingCell : NUMBER | MINUS | LPAREN choice RPAREN ;

rubricMember
    : REQUIRE choice                       # requireMember
    | REPORT name ASSIGN choice            # reportMember
    | name ASSIGN choice                   # componentMember
    ;

fieldTable : LBRACE fieldEntry* RBRACE ;

fieldEntry : ( name | text ) ( ASSIGN choice | fieldTable )? ;

wireMember
    : ACTION text ( COMMA text )*          # wireActionMember
    | PARAMETERS ( IN text | FLAT )        # wireParametersMember
    | TARGET text ( COMMA text )*          # wireTargetMember
    | ACCEPT text FOR name                 # wireAliasMember
    ;

// ---- expressions -----------------------------------------------------------------------------------------

/** Alternatives, tried from the first: `A if C | B`. */
choice : arm ( BAR arm )* ;

arm : expression ( IF expression )? ;

expression
    : LPAREN choice RPAREN                                               # groupExpression
    | MINUS expression                                                   # negativeExpression
    | expression operator=( STAR | SLASH ) expression                    # productExpression
    | expression operator=( PLUS | MINUS ) expression                    # sumExpression
    | expression operator=( LESS | LESS_EQUAL | GREATER | GREATER_EQUAL ) expression  # comparisonExpression
    | expression IS NOT? expression                                      # isExpression
    | expression MENTIONS ( NUMBER OF )? expression                      # mentionsExpression
    | NOT expression                                                     # notExpression
    | expression AND expression                                          # andExpression
    | expression OR expression                                           # orExpression
    | name LPAREN ( choice ( COMMA choice )* )? RPAREN                   # callExpression
    | dottedName                                                         # factExpression
    | literal                                                            # literalExpression
    ;

literal : NUMBER | PERCENT | DURATION | text ;

// ---- topology --------------------------------------------------------------------------------------------

topology : TOPOLOGY name text? LBRACE topologyMember* RBRACE ;

topologyMember
    : name ARROW edgeTarget ( COMMA edgeTarget )*                        # edgeMember
    | name serviceEntry ( COMMA serviceEntry )*                          # serviceMember
    | accept                                                             # topologyAcceptMember
    ;

serviceEntry : name ( ALSO text ( COMMA text )* )? ;

edgeTarget : name CRITICAL? text? ;

// ---- incident --------------------------------------------------------------------------------------------

incident : INCIDENT name ( ON name )? text? LBRACE incidentMember* RBRACE ;

incidentMember
    : SUMMARY text                                                       # summaryMember
    | ALERT text? LBRACE alertMember* RBRACE                             # alertMemberBlock
    | SEVERITY name                                                      # truthSeverityMember
    | TRUTH name alertValue                                              # truthMember
    | STATUS LBRACE statusEntry* RBRACE                                  # statusMember
    | EVIDENCE name ( FROM TOPOLOGY )? ( LBRACE evidenceRow* RBRACE )?   # evidenceMember
    | LOG LBRACE serviceLogLine* RBRACE                                  # logMember
    | REPLY name text                                                    # replyMember
    | CAUSE name text? ( KEYWORDS keyword ( COMMA keyword )* )?          # causeMember
    | REMEDY ( ORDERED | UNORDERED )? LBRACE remedyStep* RBRACE          # remedyMember
    | NEUTRAL LBRACE neutralStep* RBRACE                                 # neutralMember
    | MISTAKE LBRACE mistakeEntry* RBRACE                                # mistakeMember
    | RESOLUTION MENTIONS ( NUMBER OF )? keyword ( COMMA keyword )*      # resolutionMember
    | accept                                                             # incidentAcceptMember
    ;

alertMember : name alertValue ( COMMA alertValue )* ;

alertValue : name | literal ;

statusEntry : name ( COMMA name )* ( name | text ) ;

evidenceRow : ( OTHERWISE | name ( COMMA name )* ) content mark* ;

content
    : text                                                               # textContent
    | LBRACE logLine+ RBRACE                                             # timelineContent
    | ( measure | series )+                                              # figuresContent
    ;

logLine : DURATION name text ;

serviceLogLine : DURATION name name text ;

measure : name ( NUMBER | PERCENT | DURATION ) ;

series : name sample sample+ EVERY DURATION ;

sample : NUMBER | PERCENT ;

mark
    : PROVES ( CAUSE | SEVERITY ( IS name )? )                           # provesMark
    | DECOY                                                              # decoyMark
    | LEADS TO name ( COMMA name )* ( BECAUSE text )?                    # leadsMark
    | CLEARS name ( COMMA name )*                                        # clearsMark
    | VISIBLE FIGURES?                                                   # visibleMark
    | EMPTY                                                              # emptyMark
    ;

keyword : text ( OR text )* ;

/** One move: an action, its target, and further arguments by name; `escalate()` where there is no target. */
move : ( name | text ) ( target arguments? | arguments ) ;

target : name | text ;

arguments : LPAREN ( argument ( COMMA argument )* )? RPAREN ;

argument : name COLON ( name | NUMBER | text ) ;

remedyStep : move remedyClause* ;

remedyClause
    : MENTIONS keyword ( COMMA keyword )* ( IF GIVEN )?                  # stepMentionsClause
    | AFTER move ( COMMA move )*                                         # stepAfterClause
    | EFFECT text                                                        # stepEffectClause
    | SETS statusEntry ( COMMA statusEntry )*                            # stepSetsClause
    ;

neutralStep : ( move | name target ( COMMA target )+ arguments? ) EFFECT text ;

mistakeEntry : name target ( COMMA target )* arguments? ( BEFORE move )? BECAUSE text ;

// ---- scenario --------------------------------------------------------------------------------------------

scenario : SCENARIO name ASSIGN name AS name ( DOT name )? text? ( LBRACE scenarioMember* RBRACE )? ;

scenarioMember
    : incidentMember                                                     # overrideMember
    | DROP ( MISTAKE | REMEDY | NEUTRAL ) move                           # dropMoveMember
    | DROP EVIDENCE name target                                          # dropRowMember
    ;

// ---- drill -----------------------------------------------------------------------------------------------

drill : DRILL text FOR name ( COMMA name )* LBRACE drillItem* RBRACE ;

drillItem
    : EXPECT expectation ( COMMA expectation )*                          # expectItem
    | WAIT DURATION                                                      # waitItem
    | move                                                               # moveItem
    | name comparison=( LESS | LESS_EQUAL | GREATER | GREATER_EQUAL ) NUMBER  # figureItem
    ;

expectation
    : name NUMBER                                                        # figureExpectation
    | NOT? name text                                                     # textExpectation
    | choice                                                             # conditionExpectation
    ;

// ---- words -----------------------------------------------------------------------------------------------

text : STRING | BLOCK ;

name
    : IDENTIFIER
    | ACCEPT | ACTION | AFFECTED | ALERT | ALLOW | ANSWER | AS | BLIND | CAUSE | CLEARS | CLOCK | COSTS | CRITICAL
    | DIFFICULTY | DRILL | DROP | EMPTY | END | ENDS | ENVIRONMENT | EVENT | EVIDENCE | EXACT | EXTENDS | FIELD
    | FIGURES | FLAT | FOR | FORBID | FROM | GIVEN | HOLD | IMPORT | IN | INCIDENT | KEYWORDS | KIND | LIKE | LOG
    | MISTAKE | NEUTRAL | OBSERVATION | ON | ONCE | ONE | ORDERED | PACKAGE | PARAMETERS | PASS | PUBLIC | REFUSE | REMEDY | REPLY
    | REPORT | REQUIRE | RESOLUTION | RETURN | REWARDS | RUBRIC
    | SCENARIO | SCENARIOS | SETS | SEVERITY | SHAPING | STATE | STATUS | STEP | STEPS | SUMMARY | TARGET | TASK | TIME
    | TO | TOPOLOGY | TRUTH | UNORDERED | UNRANKED | UNTIL | VERSION | VISIBLE | WAIT | WIRE
    ;

// reserved everywhere
AFTER : 'after' ;
ALSO : 'also' ;
AND : 'and' ;
BECAUSE : 'because' ;
BEFORE : 'before' ;
DECOY : 'decoy' ;
EVERY : 'every' ;
EXPECT : 'expect' ;
IF : 'if' ;
IS : 'is' ;
LEADS : 'leads' ;
MENTIONS : 'mentions' ;
NOT : 'not' ;
OF : 'of' ;
OR : 'or' ;
OTHERWISE : 'otherwise' ;
PROVES : 'proves' ;
WHEN : 'when' ;

// words only where the grammar asks for them
ACCEPT : 'accept' ;
ACTION : 'action' ;
AFFECTED : 'affected' ;
ALERT : 'alert' ;
ALLOW : 'allow' ;
ANSWER : 'answer' ;
AS : 'as' ;
BLIND : 'blind' ;
CAUSE : 'cause' ;
CLEARS : 'clears' ;
CLOCK : 'clock' ;
COSTS : 'costs' ;
CRITICAL : 'critical' ;
DIFFICULTY : 'difficulty' ;
DRILL : 'drill' ;
DROP : 'drop' ;
EMPTY : 'empty' ;
END : 'end' ;
ENDS : 'ends' ;
ENVIRONMENT : 'environment' ;
EVENT : 'event' ;
EVIDENCE : 'evidence' ;
EXACT : 'exact' ;
EXTENDS : 'extends' ;
FIELD : 'field' ;
FIGURES : 'figures' ;
FLAT : 'flat' ;
FOR : 'for' ;
FORBID : 'forbid' ;
FROM : 'from' ;
GIVEN : 'given' ;
HOLD : 'hold' ;
IMPORT : 'import' ;
IN : 'in' ;
INCIDENT : 'incident' ;
KEYWORDS : 'keywords' ;
KIND : 'kind' ;
LIKE : 'like' ;
LOG : 'log' ;
MISTAKE : 'mistake' ;
NEUTRAL : 'neutral' ;
OBSERVATION : 'observation' ;
ON : 'on' ;
ONCE : 'once' ;
ONE : 'one' ;
ORDERED : 'ordered' ;
PACKAGE : 'package' ;
PARAMETERS : 'parameters' ;
PASS : 'pass' ;
PUBLIC : 'public' ;
REFUSE : 'refuse' ;
REMEDY : 'remedy' ;
REPLY : 'reply' ;
REPORT : 'report' ;
REQUIRE : 'require' ;
RESOLUTION : 'resolution' ;
RETURN : 'return' ;
REWARDS : 'rewards' ;
RUBRIC : 'rubric' ;
SCENARIO : 'scenario' ;
SCENARIOS : 'scenarios' ;
SETS : 'sets' ;
SEVERITY : 'severity' ;
SHAPING : 'shaping' ;
STATE : 'state' ;
STATUS : 'status' ;
STEP : 'step' ;
STEPS : 'steps' ;
SUMMARY : 'summary' ;
TARGET : 'target' ;
TASK : 'task' ;
TIME : 'time' ;
TO : 'to' ;
TOPOLOGY : 'topology' ;
TRUTH : 'truth' ;
UNORDERED : 'unordered' ;
UNRANKED : 'unranked' ;
UNTIL : 'until' ;
VERSION : 'version' ;
VISIBLE : 'visible' ;
WAIT : 'wait' ;
WIRE : 'wire' ;

LBRACE : '{' ;
RBRACE : '}' ;
LPAREN : '(' ;
RPAREN : ')' ;
COMMA : ',' ;
COLON : ':' ;
DOT : '.' ;
QUESTION : '?' ;
BAR : '|' ;
ASSIGN : '=' ;
EFFECT : '=>' ;
ARROW : '->' ;
LESS_EQUAL : '<=' ;
LESS : '<' ;
GREATER_EQUAL : '>=' ;
GREATER : '>' ;
PLUS : '+' ;
MINUS : '-' ;
STAR : '*' ;
SLASH : '/' ;

NUMBER : SIGN? DIGITS ( '.' DIGITS )? ;
PERCENT : SIGN? DIGITS ( '.' DIGITS )? '%' ;
DURATION : SIGN? DIGITS ( '.' DIGITS )? ( 'ms' | 's' | 'm' | 'h' | 'd' ) ;
/** A number with a unit nobody knows: kept whole, so that the message can name it. */
ODD_NUMBER : SIGN? DIGITS ( '.' DIGITS )? [A-Za-z_] [A-Za-z0-9_]* ;

IDENTIFIER : [A-Za-z_] [A-Za-z0-9_]* ( '-' [A-Za-z0-9_]+ )* ;

BLOCK : '"""' ( '\\' . | ~'\\' )*? '"""' ;
STRING : '"' ( '\\' ~[\r\n] | ~["\\\r\n] )* '"' ;
/** A text that its line does not close; the parse reports it and goes on with the next line. */
OPEN_STRING : '"' ( '\\' ~[\r\n] | ~["\\\r\n] )* '\\'? -> type(STRING) ;
OPEN_BLOCK : '"""' -> channel(HIDDEN) ;

DOC_COMMENT : '///' ~[\r\n]* -> channel(HIDDEN) ;
LINE_COMMENT : '//' ( ~[/\r\n] ~[\r\n]* )? -> channel(HIDDEN) ;
BLOCK_COMMENT : '/*' .*? '*/' -> channel(HIDDEN) ;
OPEN_COMMENT : '/*' -> channel(HIDDEN) ;
WHITESPACE : [ \t\r\n\uFEFF]+ -> channel(HIDDEN) ;
STRAY : . -> channel(HIDDEN) ;

fragment SIGN : [+-] ;
fragment DIGITS : [0-9] ( [0-9_]* [0-9] )? ;
