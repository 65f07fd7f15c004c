ValueSet: DkCoreMunicipalityCodes
Id: dk-core-MunicipalityCodes
Title: "DK Municipality Codes"
Description: "The municipalities of Denmark and Greenland."
* ^name = "MunicipalityCodes"
* ^experimental = false
* include codes from system DkMunicipalityCodes
* include codes from system GreenlandMunicipalityCodes
