using CaseCoordination.Privacy.Reading;
using CaseCoordination.Privacy.Requests;
using Marten;

namespace CaseCoordination.Privacy;

public static class PrivacyModule
{
    public static void ConfigurePrivacy(this StoreOptions store)
    {
        store.Schema.For<AnsweredRequest>().DatabaseSchemaName("privacy");
        store.Schema.For<PersonalDataRead>().DatabaseSchemaName("audit").Index(r => r.StreamId);
    }
}
