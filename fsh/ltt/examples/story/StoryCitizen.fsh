Instance: StoryCitizen
InstanceOf: KLGatewayLTTCitizen
Usage: #inline
* id = "407ceb16-acb4-43ea-a4f5-d415c17faded"
* insert JosefineCitizen
