ValueSet: LTTParticipantTypes
Id: fkgateway-ltt-type-of-participants
Title: "Lettilgængeligt Tilbud - Deltagere i kontakt"
Description: "Who took part in a contact: what stands below 'Deltagere i kontakt', not that concept itself."
* ^experimental = false
* include codes from system $CareSocialCodes where concept descendent-of #880028ec-5f16-4242-ba53-57a902094d5b
