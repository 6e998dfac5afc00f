namespace Dashboard.Unit.LogStore.Aggregations;

internal static partial class AggregationAnswers
{
    public static TheoryData<string, string, string> Ranges => new()
    {
        { "one", """{"range":{"field":"n","ranges":[{"to":6},{"from":6,"to":20000000,"key":"big"},{"from":7}]}}""", """{"x":{"buckets":[{"key":"*-6.0","to":6.0,"doc_count":3},{"key":"big","from":6.0,"to":2.0E7,"doc_count":6},{"key":"7.0-*","from":7.0,"doc_count":6}]}}""" },
        { "one", """{"range":{"field":"n","keyed":true,"ranges":[{"from":7},{"to":6},{"from":6.5,"to":20}]},"aggs":{"m":{"max":{"field":"f"}}}}""", """{"x":{"buckets":{"*-6.0":{"to":6.0,"doc_count":3,"m":{"value":1.5}},"6.5-20.0":{"from":6.5,"to":20.0,"doc_count":4,"m":{"value":1000000.5}},"7.0-*":{"from":7.0,"doc_count":6,"m":{"value":1000000.5}}}}}""" },
        { "one", """{"range":{"field":"f","missing":5,"ranges":[{"from":"2","to":"10"},{}]}}""", """{"x":{"buckets":[{"key":"*-*","doc_count":10},{"key":"2.0-10.0","from":2.0,"to":10.0,"doc_count":3}]}}""" },
        { "one", """{"range":{"field":"absent","ranges":[{"from":1,"to":2}]},"aggs":{"c":{"cardinality":{"field":"k"}}}}""", """{"x":{"buckets":[{"key":"1.0-2.0","from":1.0,"to":2.0,"doc_count":0,"c":{"value":0}}]}}""" },
        { "one", """{"date_range":{"field":"d","ranges":[{"to":"2020-03-29T01:00:00Z"},{"from":"2020-06-01||/M","to":"2020-10-25||+1d/d"}]}}""", """{"x":{"buckets":[{"key":"*-2020-03-29T01:00:00.000Z","to":1.5854436E12,"to_as_string":"2020-03-29T01:00:00.000Z","doc_count":4},{"key":"2020-06-01T00:00:00.000Z-2020-10-26T00:00:00.000Z","from":1.5909696E12,"from_as_string":"2020-06-01T00:00:00.000Z","to":1.6036704E12,"to_as_string":"2020-10-26T00:00:00.000Z","doc_count":2}]}}""" },
        { "one", """{"date_range":{"field":"d","time_zone":"Europe/Berlin","format":"yyyy-MM-dd","keyed":true,"ranges":[{"to":"2020-03-29"},{"from":"2020-03-29","to":"2020-03-30","key":"k"}]}}""", """{"x":{"buckets":{"*-2020-03-29":{"to":1.5854364E12,"to_as_string":"2020-03-29","doc_count":2},"k":{"from":1.5854364E12,"from_as_string":"2020-03-29","to":1.5855192E12,"to_as_string":"2020-03-30","doc_count":3}}}}""" },
        { "one", """{"date_range":{"field":"d","ranges":[{"from":1585440000000,"to":1585526400000}]}}""", """{"x":{"buckets":[{"key":"2020-03-29T00:00:00.000Z-2020-03-30T00:00:00.000Z","from":1.58544E12,"from_as_string":"2020-03-29T00:00:00.000Z","to":1.5855264E12,"to_as_string":"2020-03-30T00:00:00.000Z","doc_count":2}]}}""" },
        { "one", """{"date_range":{"field":"absent","ranges":[{"from":"2020-01-01"}]}}""", """{"x":{"buckets":[{"key":"2020-01-01T00:00:00.000Z-*","from":1.5778368E12,"from_as_string":"2020-01-01T00:00:00.000Z","doc_count":0}]}}""" },
        { "one", """{"ip_range":{"field":"ip","ranges":[{"to":"10.0.0.5"},{"mask":"10.0.0.0/24"},{"from":"192.168.0.0","to":"192.169.0.0"},{"mask":"::/24"}]}}""", """{"x":{"buckets":[{"key":"*-10.0.0.5","to":"10.0.0.5","doc_count":3},{"key":"::/24","to":"0:100::","doc_count":4},{"key":"10.0.0.0/24","from":"10.0.0.0","to":"10.0.1.0","doc_count":3},{"key":"192.168.0.0-192.169.0.0","from":"192.168.0.0","to":"192.169.0.0","doc_count":1}]}}""" },
        { "one", """{"ip_range":{"field":"ip","keyed":true,"ranges":[{"from":"2001:db8::"},{"mask":"2001:db8::/32","key":"doc"}]}}""", """{"x":{"buckets":{"doc":{"from":"2001:db8::","to":"2001:db9::","doc_count":1},"2001:db8::-*":{"from":"2001:db8::","doc_count":1}}}}""" },
        { "one", """{"filter":{"term":{"k":"apple"}},"aggs":{"s":{"sum":{"field":"n"}}}}""", """{"x":{"doc_count":4,"s":{"value":132.0}}}""" },
        { "one", """{"filters":{"filters":{"z":{"term":{"k":"apple"}},"a":{"range":{"n":{"gte":7}}}},"other_bucket":true}}""", """{"x":{"buckets":{"a":{"doc_count":6},"z":{"doc_count":4},"_other_":{"doc_count":3}}}}""" },
        { "one", """{"filters":{"filters":[{"match_all":{}},{"exists":{"field":"b"}}],"other_bucket_key":"rest"},"aggs":{"k":{"value_count":{"field":"k"}}}}""", """{"x":{"buckets":[{"doc_count":10,"k":{"value":11}},{"doc_count":5,"k":{"value":7}},{"doc_count":0,"k":{"value":0}}]}}""" },
        { "one", """{"missing":{"field":"b"},"aggs":{"k":{"terms":{"field":"k"}}}}""", """{"x":{"doc_count":5,"k":{"doc_count_error_upper_bound":0,"sum_other_doc_count":0,"buckets":[{"key":"banana","doc_count":1},{"key":"cherry","doc_count":1},{"key":"date","doc_count":1},{"key":"elder","doc_count":1}]}}}""" },
        { "one", """{"missing":{"field":"absent"}}""", """{"x":{"doc_count":10}}""" },
        { "one", """{"global":{},"aggs":{"m":{"max":{"field":"n"}}}}""", """{"x":{"doc_count":10,"m":{"value":100.0}}}""" },
        { "one", """{"sampler":{"shard_size":3},"aggs":{"k":{"terms":{"field":"k"}}}}""", """{"x":{"doc_count":3,"k":{"doc_count_error_upper_bound":0,"sum_other_doc_count":0,"buckets":[{"key":"apple","doc_count":2},{"key":"banana","doc_count":1},{"key":"cherry","doc_count":1}]}}}""" },
    };
}
