Profile: GLNIdentifier
Parent: Identifier
Id: dk-core-gln-identifier
Title: "GLN Identifier"
Description: "A Global Location Number of 13 digits, in Denmark often called an EAN number."
* insert OfficialIdentifier(https://www.gs1.org/gln)
* value obeys gln-length and gln-modulus-10

Invariant: gln-length
Description: "A GLN is exactly 13 digits."
Severity: #error
Expression: "matches('^[0-9]{13}$')"

Invariant: gln-modulus-10
Description: "The last digit of a GLN is its modulus 10 check digit, with the weights 1 and 3 in turn."
Severity: #error
Expression: "((
(10-((substring(0,1).toInteger()*1)+
(substring(1,1).toInteger()*3)+
(substring(2,1).toInteger()*1)+
(substring(3,1).toInteger()*3)+
(substring(4,1).toInteger()*1)
+(substring(5,1).toInteger()*3)
+(substring(6,1).toInteger()*1)
+(substring(7,1).toInteger()*3)
+(substring(8,1).toInteger()*1)
+(substring(9,1).toInteger()*3)
+(substring(10,1).toInteger()*1)
+(substring(11,1).toInteger()*3))mod(10))mod(10))=substring(12,1).toInteger())"
