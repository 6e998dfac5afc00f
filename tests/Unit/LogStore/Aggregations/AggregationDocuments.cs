namespace Dashboard.Unit.LogStore.Aggregations;

/// <summary>The documents that <see cref="AggregationAnswers"/> are about, in two indices whose fields differ.</summary>
internal static class AggregationDocuments
{
    public const string MappingOfOne = """{"properties":{"d":{"type":"date"},"n":{"type":"long"},"f":{"type":"double"},"k":{"type":"keyword"},"t":{"type":"text"},"ip":{"type":"ip"},"b":{"type":"boolean"},"dn":{"type":"date_nanos"},"day":{"type":"date","format":"yyyy/MM/dd"}}}""";

    public const string MappingOfTwo = """{"properties":{"d":{"type":"date"},"n":{"type":"double"},"k":{"type":"keyword"},"x":{"type":"keyword"}}}""";

    public static readonly string[] One =
    [
        """{"d":"2020-03-29T00:30:00Z","n":5,"f":1.5,"k":"apple","t":"hello","ip":"10.0.0.1","b":true,"dn":"2020-03-29T00:30:00.123456789Z","day":"2020/03/29"}""",
        """{"d":"2020-03-29T02:30:00Z","n":[7,8],"f":2.25,"k":["banana","apple"],"ip":"::1","b":false,"dn":"2020-03-29T02:30:00.5Z"}""",
        """{"d":["2020-03-28T23:15:10.250Z","2020-03-30T12:00:00Z"],"n":-3,"f":-0.75,"k":"cherry","ip":["10.0.0.7","192.168.1.1"]}""",
        """{"d":"2020-10-25T00:30:00Z","n":12,"k":"apple","b":[true,false]}""",
        """{"d":"2020-10-25T01:30:00Z","n":12,"f":1000000.5,"k":"date","ip":"10.0.0.1"}""",
        """{"n":7,"f":1.5,"k":"elder"}""",
        """{"d":"1969-12-31T23:59:59Z","f":12345678.0,"k":"fig","b":true}""",
        """{"d":"2020-11-01T05:30:00Z","n":40,"f":2.25}""",
        """{"d":"2021-01-01T00:00:00Z","n":0,"f":0,"k":"banana","ip":"2001:db8::ff00:42:8329"}""",
        """{"d":"2020-03-08T07:00:00Z","n":100,"f":33.3,"k":["fig","fig","apple"],"b":false,"day":"2020/04/01"}""",
    ];

    public static readonly string[] Two =
    [
        """{"d":"2020-06-15T12:34:56.789Z","n":7.5,"k":"apple","x":"only here"}""",
        """{"d":"2020-12-31T15:00:00Z","n":100.0,"k":"zebra"}""",
        """{"d":"2020-02-29T10:00:00Z","k":"banana","x":"and here"}""",
    ];
}
