Instance: DeliveryReport-Josefine-2
InstanceOf: KLGatewayLTTDeliveryReport
Title: "DeliveryReport-Josefine-2"
Description: "A first conversation finds a theme."
Usage: #example
* insert StoryReport(2025-06-02T23:45:51Z, StoryPlanWithTheme, 77bdc678-c508-43c3-bf39-4e2ced5ad70a, StoryFirstConversation)

Instance: StoryFirstConversation
InstanceOf: KLGatewayLTTEncounter
Usage: #inline
* insert StoryContact(77bdc678-c508-43c3-bf39-4e2ced5ad70a, 2025-06-02T13:06:35Z, e2eee938-a58c-42d0-a514-dc91779b1243, Forsamtale)
