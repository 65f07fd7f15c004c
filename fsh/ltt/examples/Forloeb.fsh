Instance: Forloeb
InstanceOf: KLGatewayLTTCarePlan
Title: "Forloeb"
Description: "Josefine's course of treatment, with two themes."
Usage: #example
* insert Plan(Josefine, 2025-05-14T08:17:00Z, active, in-progress)
* insert Theme(bf4df811-805a-4309-8394-7d9ea31b8af7, Krop og mad)
* insert Theme(5cea8eb2-5374-45f7-a985-cef1f577f0a1, Selvskade)
