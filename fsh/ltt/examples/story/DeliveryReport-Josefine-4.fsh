Instance: DeliveryReport-Josefine-4
InstanceOf: KLGatewayLTTDeliveryReport
Title: "DeliveryReport-Josefine-4"
Description: "The first treatment finds a second theme, and Josefine is also referred to a civil society service."
Usage: #example
* insert StoryReport(2025-07-07T23:45:51Z, StoryPlanWithTwoThemes, 1e301099-74bc-468b-8878-31839f201eb3, StoryFirstTreatment)
* insert Entry(https://test.fhir.dk/CarePlan/fc350499-9e8d-4236-b4e2-4f9d47174b85, StoryReferral)

Instance: StoryFirstTreatment
InstanceOf: KLGatewayLTTEncounter
Usage: #inline
* insert StoryContact(1e301099-74bc-468b-8878-31839f201eb3, 2025-07-07T13:28:17Z, b7f9217c-2315-4d6f-bba5-5117e202302c, Behandling)
* insert IndividualTreatment

Instance: StoryReferral
InstanceOf: KLGatewayLTTReferral
Usage: #inline
* id = "fc350499-9e8d-4236-b4e2-4f9d47174b85"
* insert Referral(407ceb16-acb4-43ea-a4f5-d415c17faded, 857ea1d6-c212-4c89-a2f4-9e2bfa8c288d, 2025-07-07T14:28:17Z, f3d5cb7b-e059-4fbc-9514-a53299c2e3cf, Civilsamfund)
