Instance: DeliveryReport-Josefine-8
InstanceOf: KLGatewayLTTDeliveryReport
Title: "DeliveryReport-Josefine-8"
Description: "The closing conversation follows up on the treatment."
Usage: #example
* insert StoryReport(2025-11-06T23:45:51Z, StoryPlanWithTwoThemes, d0d9e7a8-f71c-4a9e-9969-79f9b5a1bcdf, StoryClosingConversation)

Instance: StoryClosingConversation
InstanceOf: KLGatewayLTTEncounter
Usage: #inline
* insert StoryContact(d0d9e7a8-f71c-4a9e-9969-79f9b5a1bcdf, 2025-11-06T11:00:05Z, afd9445a-7ca5-42f8-8011-c3802db3f30b, Afsluttende samtale)
