Alias: $sct-dk = http://snomed.info/sct|http://snomed.info/sct/554471000005108
Alias: $v3-RoleCode = http://terminology.hl7.org/CodeSystem/v3-RoleCode
Alias: $marital-status = http://hl7.org/fhir/ValueSet/marital-status
Alias: $patient-contactrelationship = http://hl7.org/fhir/ValueSet/patient-contactrelationship
