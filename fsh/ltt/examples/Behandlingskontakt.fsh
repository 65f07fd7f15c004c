Instance: Behandlingskontakt
InstanceOf: KLGatewayLTTEncounter
Title: "Behandlingskontakt"
Description: "Josefine's latest treatment contact."
Usage: #example
* insert Contact(Josefine, Forloeb, 2025-07-07T13:28:17Z, b7f9217c-2315-4d6f-bba5-5117e202302c, Behandling)
* insert IndividualTreatment
