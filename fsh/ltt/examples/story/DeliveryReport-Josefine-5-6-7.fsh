Instance: DeliveryReport-Josefine-5-6-7
InstanceOf: KLGatewayLTTDeliveryReport
Title: "DeliveryReport-Josefine-5-6-7"
Description: "A further treatment: one report stands for events 5, 6 and 7 of the guide, which are alike."
Usage: #example
* insert StoryReport(2025-08-18T23:45:51Z, StoryPlanWithTwoThemes, d5c5a3c0-6a7a-4988-84a3-dcfb4428a3a6, StoryFurtherTreatment)

Instance: StoryFurtherTreatment
InstanceOf: KLGatewayLTTEncounter
Usage: #inline
* insert StoryContact(d5c5a3c0-6a7a-4988-84a3-dcfb4428a3a6, 2025-08-18T10:56:33Z, b7f9217c-2315-4d6f-bba5-5117e202302c, Behandling)
* insert IndividualTreatment
