CodeSystem: DkRelatedPersonRelationshipCodes
Id: dk-relatedperson-relationshipcodes
Title: "DK Related Person Relationship Codes"
Description: "Relations to a patient that the international code system lacks."
* ^experimental = false
* ^caseSensitive = false
* ^content = #complete
* #PARAUTH "Parental authority"
* #PARAUTH insert Danish(Forældremyndighedsindehaver)
* #PRICARE "Primary caretaker"
* #PRICARE insert Danish(Primær omsorgsperson)
* #PROCON "Professional contact"
* #PROCON insert Danish(Professionel kontakt)
