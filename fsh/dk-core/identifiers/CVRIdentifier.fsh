Profile: CVRIdentifier
Parent: Identifier
Id: dk-core-cvr-identifier
Title: "Danish Central Business Register (CVR) Identifier"
Description: "The number of a business or authority in the Danish Central Business Register."
* insert OfficialIdentifier(http://cvr.dk)
* value obeys CVR-length and CVR-modulus-11

Invariant: CVR-length
Description: "A CVR number is exactly eight digits."
Severity: #error
Expression: "matches('^[0-9]{8}$')"

Invariant: CVR-modulus-11
Description: "A CVR number passes the modulus 11 check with the weights 2, 7, 6, 5, 4, 3, 2, 1."
Severity: #error
Expression: "((
    (substring(0,1).toInteger()*2)+
    (substring(1,1).toInteger()*7)+
    (substring(2,1).toInteger()*6)+
    (substring(3,1).toInteger()*5)+
    (substring(4,1).toInteger()*4)+
    (substring(5,1).toInteger()*3)+
    (substring(6,1).toInteger()*2)+
    (substring(7,1).toInteger()*1)) mod(11)=0)"
