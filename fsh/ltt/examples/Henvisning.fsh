Instance: Henvisning
InstanceOf: KLGatewayLTTReferral
Title: "Henvisning"
Description: "Josefine is referred to another service of her municipality."
Usage: #example
* insert Referral(Josefine, Forloeb, 2025-07-07T14:28:17Z, 59721d6a-71c7-4cae-954c-5997cbebd387, Andet tilbud i hjemkommune)
