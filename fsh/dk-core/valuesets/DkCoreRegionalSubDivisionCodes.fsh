ValueSet: DkCoreRegionalSubDivisionCodes
Id: dk-core-RegionalSubDivisionCodes
Title: "DK Regional Subdivision Codes"
Description: "The Danish regions."
* ^name = "RegionalSubdivisionCodes"
* ^experimental = false
* include codes from system DKCoreRegionalSubdivisionCodes
