// HAPI FHIR's own client against a running server: java -cp 'lib/*' scripts/clients/HapiClient.java http://127.0.0.1:8080/fhir report.json
// lib/ has ca.uhn.hapi.fhir:hapi-fhir-client and hapi-fhir-structures-r4 with what they depend on (mvn dependency:copy-dependencies).
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.PreferReturnEnum;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;

public class HapiClient {
  public static void main(String[] arguments) throws Exception {
    FhirContext context = FhirContext.forR4();
    // The client asks for metadata first, and refuses a server of another release of FHIR.
    context.getRestfulClientFactory().setServerValidationMode(ServerValidationModeEnum.ONCE);
    Bundle report = context.newJsonParser().parseResource(Bundle.class, Files.readString(Path.of(arguments[1])));
    for (EncodingEnum encoding : new EncodingEnum[] {EncodingEnum.JSON, EncodingEnum.XML}) {
      IGenericClient client = context.newRestfulGenericClient(arguments[0]);
      client.setEncoding(encoding);
      report.setId("hapi-" + encoding.name().toLowerCase());
      MethodOutcome first = client.update().resource(report).execute();
      require(Boolean.TRUE.equals(first.getCreated()), "created");
      require("1".equals(first.getId().getVersionIdPart()), "version 1: " + first.getId());
      require(first.getOperationOutcome() instanceof OperationOutcome, "an OperationOutcome with the success");
      MethodOutcome second = client.update().resource(report).prefer(PreferReturnEnum.REPRESENTATION).execute();
      require("2".equals(second.getResource().getIdElement().getVersionIdPart()), "version 2");
      Bundle read = client.read().resource(Bundle.class).withId(report.getIdElement().getIdPart()).execute();
      require(read.getEntry().size() == report.getEntry().size() && "2".equals(read.getMeta().getVersionId()), "read");
      require("1".equals(client.read().resource(Bundle.class).withIdAndVersion(report.getIdElement().getIdPart(), "1").execute().getMeta().getVersionId()), "vread");
      Bundle found = client.search().forResource(Bundle.class).where(Bundle.TIMESTAMP.afterOrEquals().day("2025-01-01")).count(1).returnBundle(Bundle.class).execute();
      require(found.getTotal() >= 1 && found.getEntry().size() == 1, "search");
      require(found.getLink("next") == null || client.loadPage().next(found).execute().hasEntry(), "the next page");
      Bundle history = client.history().onInstance(new IdType("Bundle", report.getIdElement().getIdPart())).returnBundle(Bundle.class).execute();
      require(history.getEntry().size() >= 2, "history");
      MethodOutcome validated = client.validate().resource(report).execute();
      require(validated.getOperationOutcome() instanceof OperationOutcome, "$validate");
      Parameters asked = new Parameters();
      asked.addParameter().setName("resource").setResource(report);
      require(client.operation().onType(Bundle.class).named("$validate").withParameters(asked).returnResourceType(OperationOutcome.class).execute().hasIssue(), "$validate with Parameters");
      require(client.capabilities().ofType(CapabilityStatement.class).execute().getRestFirstRep().hasResource(), "metadata");
      try {
        Bundle bad = report.copy();
        bad.getEntry().remove(0);
        client.update().resource(bad).execute();
        throw new AssertionError("a report without its citizen was accepted");
      } catch (UnprocessableEntityException rejected) {
        OperationOutcome issues = (OperationOutcome) rejected.getOperationOutcome();
        require(issues.getIssueFirstRep().getSeverity() == OperationOutcome.IssueSeverity.ERROR, "errors come first");
        System.out.println(encoding + ": " + rejected.getMessage());
      }
      try {
        client.read().resource(Bundle.class).withId("unknown").execute();
        throw new AssertionError("an unknown report was found");
      } catch (ResourceNotFoundException expected) {
        require(expected.getOperationOutcome() != null, "an OperationOutcome with 404");
      }
    }
    System.out.println("all answers are as HAPI's client expects them");
  }

  private static void require(boolean holds, String what) {
    if (!holds) throw new AssertionError("not as expected: " + what);
  }
}
