/** A delivery report with mistakes, as a vendor's system might write it. The CPR number is that of an official test person. */
export const sampleReport = `{
  "resourceType": "Bundle",
  "id": "6f2c0a34-1b1e-4a43-9a57-3d0c3c1f1f01",
  "meta": { "profile": ["http://fhir.kl.dk/ltt/StructureDefinition/klgateway-ltt-delivery-report"] },
  "type": "collection",
  "timestamp": "2026-04-02T23:45:51+02:00",
  "entry": [
    {
      "fullUrl": "https://fagsystem.example/Patient/407ceb16-acb4-43ea-a4f5-d415c17faded",
      "resource": {
        "resourceType": "Patient",
        "id": "407ceb16-acb4-43ea-a4f5-d415c17faded",
        "identifier": [{ "use": "official", "system": "urn:oid:1.2.208.176.1.2", "value": "050514-9996" }],
        "managingOrganization": { "identifier": { "system": "urn:oid:1.2.208.176.1.1", "value": "451000016003" } },
        "birthDate": "2014-05-05"
      }
    },
    {
      "fullUrl": "https://fagsystem.example/Encounter/bd3ad9c0-0257-49a3-b2ea-a4198efe6816",
      "resource": {
        "resourceType": "Encounter",
        "id": "bd3ad9c0-0257-49a3-b2ea-a4198efe6816",
        "status": "planned",
        "class": { "system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "AMB" },
        "type": [{ "coding": [{ "system": "http://fhir.kl.dk/term/CodeSystem/LTT", "code": "ca52f015-193e-4d31-9471-7385717dfa44" }] }],
        "subject": { "reference": "Patient/407ceb16-acb4-43ea-a4f5-d415c17faded" },
        "period": { "start": "2026-04-02T09:12:05+02:00" }
      }
    }
  ]
}
`;
