Instance: TestIncrementalDelivery
InstanceOf: KLGatewayLTTIncrementalDelivery
Title: "TestIncrementalDelivery"
Description: "A delivery inside the gateway, with one report in it."
Usage: #example
* timestamp = "2025-07-08T03:00:00Z"
* insert Entry(https://test.fhir.dk/Bundle/RapportOmJosefine, RapportOmJosefine)
