ValueSet: DkCoreProfessionGroupValueSet
Id: DkCoreProfessionGroupValueSet
Title: "DK Profession Group"
Description: "The health professions that need an authorisation in Denmark."
* ^experimental = false
* include codes from system DkCoreProfessionGroupCodes
