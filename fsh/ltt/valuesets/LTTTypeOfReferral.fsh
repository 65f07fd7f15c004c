ValueSet: LTTTypeOfReferral
Id: fkgateway-ltt-type-of-referral
Title: "Lettilgængeligt Tilbud - Henvisning"
Description: "The services that the child or young person is referred to: what stands below 'Henvisning', not 'Henvisning' itself."
* ^experimental = false
* include codes from system $LTT where concept descendent-of #92aa0b05-ed46-4fd6-8009-adf97d0fc187
