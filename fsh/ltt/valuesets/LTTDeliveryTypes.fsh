ValueSet: LTTDeliveryTypes
Id: fkgateway-ltt-type-of-delivery
Title: "Lettilgængeligt Tilbud - Leveringstype"
Description: "How a treatment can be delivered."
* ^experimental = false
* $CareSocialCodes#2865f123-15a7-4a36-a514-32ea37c400ca "Gruppebaseret indsats"
* $CareSocialCodes#8d12d74c-17da-47a7-a4fe-e69dbaec0a8c "Individuel indsats"
