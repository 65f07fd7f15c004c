Instance: RapportOmJosefine
InstanceOf: KLGatewayLTTDeliveryReport
Title: "RapportOmJosefine"
Description: "A report with all four kinds of resource: Josefine, her plan, a contact and a referral."
Usage: #example
* timestamp = "2025-07-08T03:00:00Z"
* insert Entry(http://fhir.kl.dk/ltt/Patient/Josefine, Josefine)
* insert Entry(http://fhir.kl.dk/ltt/CarePlan/Forloeb, Forloeb)
* insert Entry(http://fhir.kl.dk/ltt/Encounter/Behandlingskontakt, Behandlingskontakt)
* insert Entry(http://fhir.kl.dk/ltt/CarePlan/Henvisning, Henvisning)
