Instance: DeliveryReport-Josefine-3
InstanceOf: KLGatewayLTTDeliveryReport
Title: "DeliveryReport-Josefine-3"
Description: "Josefine is screened."
Usage: #example
* insert StoryReport(2025-06-23T23:45:51Z, StoryPlanWithTheme, d74d375c-cb8c-4c30-ad7e-8c975eaaaa4e, StoryScreening)

Instance: StoryScreening
InstanceOf: KLGatewayLTTEncounter
Usage: #inline
* insert StoryContact(d74d375c-cb8c-4c30-ad7e-8c975eaaaa4e, 2025-06-23T10:35:12Z, 404665f4-3488-4225-953e-3f1c5a061829, Screening)
