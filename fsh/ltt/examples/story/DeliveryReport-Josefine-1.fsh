Instance: DeliveryReport-Josefine-1
InstanceOf: KLGatewayLTTDeliveryReport
Title: "DeliveryReport-Josefine-1"
Description: "Josefine's parents approach the service."
Usage: #example
* insert StoryReport(2025-05-14T23:45:51Z, StoryPlanOpened, bd3ad9c0-0257-49a3-b2ea-a4198efe6816, StoryApproach)

Instance: StoryApproach
InstanceOf: KLGatewayLTTEncounter
Usage: #inline
* insert StoryContact(bd3ad9c0-0257-49a3-b2ea-a4198efe6816, 2025-05-14T09:12:05Z, ac1057da-a510-4bab-a2b1-d96efa464bdc, Henvendelse)
