ValueSet: RelatedPersonRelationshipTypes
Id: dk-core-RelatedPersonRelationshipTypes
Title: "DK Related Person Relationship Types"
Description: "The relations that a related person may have to a patient."
* ^experimental = false
* $v3-RoleCode#FAMMEMB
* $v3-RoleCode#CHILD
* $v3-RoleCode#DAUC
* $v3-RoleCode#SONC
* $v3-RoleCode#GRNDCHILD
* $v3-RoleCode#CHLDINLAW
* $v3-RoleCode#PRN
* $v3-RoleCode#FTH
* $v3-RoleCode#MTH
* $v3-RoleCode#SIB
* $v3-RoleCode#DOMPART
* $v3-RoleCode#SPS
* $v3-RoleCode#FRND
* $v3-RoleCode#NBOR
* $v3-RoleCode#ROOM
* $v3-RoleCode#GUARD
* $v3-RoleCode#NOK
* $v3-RoleCode#POWATT
* $v3-RoleCode#ECON
* include codes from system DkRelatedPersonRelationshipCodes
