ValueSet: DkCoreDeCPRValueSet
Id: DkCoreDeCPRValueSet
Title: "DK D-eCPR OID values"
Description: "The identifier systems in which a D-eCPR may be issued."
* ^experimental = false
* include codes from system DkCoreDeCPRCodes
