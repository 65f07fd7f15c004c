Instance: DeliveryReport-Josefine-9
InstanceOf: KLGatewayLTTDeliveryReport
Title: "DeliveryReport-Josefine-9"
Description: "The course is closed: the plan is completed and has an end."
Usage: #example
* insert StoryReport(2025-11-08T23:45:51Z, StoryPlanClosed, 85b9044c-f75b-4159-bb72-8bdec5828b05, StoryClosing)

Instance: StoryClosing
InstanceOf: KLGatewayLTTEncounter
Usage: #inline
* insert StoryContact(85b9044c-f75b-4159-bb72-8bdec5828b05, 2025-11-08T15:36:22Z, 3b1d8884-5a1d-43cf-aabb-8c1035148c46, Afslutning)
