Instance: Josefine
InstanceOf: KLGatewayLTTCitizen
Title: "Josefine"
Description: "The child Josefine."
Usage: #example
* insert JosefineCitizen
