CodeSystem: ContactRoleDkSupplement
Id: v2-0131-supplement
Title: "DK v2 Contact Role Supplement"
Description: "Danish names for the roles of a contact person."
* ^experimental = false
* ^content = #supplement
* ^supplements = "http://terminology.hl7.org/CodeSystem/v2-0131"
* #BP
* #BP insert Danish(Faktureringskontaktperson)
* #C
* #C insert Danish(Nødkontakt)
* #CP
* #CP insert Danish(Kontaktperson)
* #E
* #E insert Danish(Arbejdsgiver)
* #EP
* #EP insert Danish(Akut kontaktperson)
* #F
* #F insert Danish(Føderalt agentur)
* #I
* #I insert Danish(Forsikringsselskab)
* #N
* #N insert Danish(Pårørende)
* #O
* #O insert Danish(Andet)
* #PR
* #PR insert Danish([[Person, der forbereder henvisning]])
* #S
* #S insert Danish(Statsagentur)
* #U
* #U insert Danish(Ukendt)
