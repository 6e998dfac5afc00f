namespace Dashboard.Unit.LogStore.Search;

/// <summary>Documents and searches whose answers are compared with Elasticsearch's.</summary>
internal static class SearchCases
{
    public const string Mapping = """
        {"properties":{
          "@timestamp":{"type":"date"},"message":{"type":"text","fields":{"keyword":{"type":"keyword","ignore_above":256}}},
          "level":{"type":"keyword"},"lower":{"type":"keyword"},"status":{"type":"integer"},"bytes":{"type":"long"},"took":{"type":"double"},
          "ratio":{"type":"float"},"ok":{"type":"boolean"},"client":{"type":"ip"},"day":{"type":"date","format":"yyyy-MM-dd"},
          "tags":{"type":"keyword"},"note":{"type":"text","analyzer":"stop"},"hidden":{"type":"keyword","index":false},
          "many":{"type":"integer"},"need":{"type":"integer"},"nano":{"type":"date_nanos"},"alias":{"type":"alias","path":"level"},
          "items":{"type":"nested","properties":{"name":{"type":"keyword"},"count":{"type":"integer"}}},
          "kubernetes":{"properties":{"host":{"type":"keyword"},"pod":{"type":"text"}}}}}
        """;

    public static readonly (string Id, string Document)[] Documents =
    [
        ("1", """{"@timestamp":"2026-01-01T00:00:00Z","message":"GET /api/items took 12ms, status:200. All was well.","level":"info","status":200,"bytes":1200,"took":12.5,"ratio":0.25,"ok":true,"client":"10.0.0.1","day":"2026-01-01","tags":["a","b"],"note":"The running foxes","many":[3,1,2],"need":1,"items":[{"name":"x","count":1},{"name":"y","count":5}],"kubernetes":{"host":"node-1","pod":"shop-7d9"}}"""),
        ("2", """{"@timestamp":"2026-01-01T10:30:00.500Z","message":"timeout while reading from upstream","level":"error","status":504,"bytes":0,"took":30000,"ratio":1.5,"ok":false,"client":"10.0.0.2","day":"2026-01-02","tags":["b","c"],"note":"A fox ran away","many":[10],"need":2,"items":[{"name":"x","count":5}],"kubernetes":{"host":"node-2","pod":"shop-abc"}}"""),
        ("3", """{"@timestamp":"2026-01-02T05:00:00+09:00","message":"Connection timeout: retry timeout reached for timeout","level":"ERROR","status":503,"bytes":99,"took":5.25,"ok":false,"client":"192.168.1.7","day":"2026-01-03","tags":"c","need":3,"nano":"2026-01-01T00:00:00.123456789Z"}"""),
        ("4", """{"@timestamp":"2026-01-03T00:00:00Z","message":"주문이 실패했습니다 order-4711 failed","level":"warn","status":400,"bytes":-5,"took":-1.5,"ratio":-2.5,"client":"2001:db8::1","tags":[],"many":[7,7]}"""),
        ("5", """{"@timestamp":"2026-02-28T23:59:59.999Z","message":["first value here","second value: timeout"],"level":"info","status":200,"bytes":9007199254740993,"ok":true,"lower":"x","kubernetes":{"host":"node-1"}}"""),
        ("6", """{"message":"a b c d e the quick brown fox jumps over the lazy dog. The dog sleeps! Does the fox? quick foxes are quick and brown; the end of a long text that goes on and on so that it has to be cut somewhere by the highlighter because fragments are a hundred characters long","level":"debug","status":"301"}"""),
    ];

    public static IEnumerable<string> Bodies => Queries.Select(query => $$$"""{"query":{{{query}}},"_source":false}""").Concat(Whole);

    private static readonly string[] Queries =
    [
        """{"match_all":{}}""", """{"match_all":{"boost":2.5}}""", """{"match_none":{}}""",
        """{"term":{"level":"info"}}""", """{"term":{"level":{"value":"INFO","case_insensitive":true}}}""", """{"term":{"alias":"error"}}""",
        """{"term":{"status":200}}""", """{"term":{"status":"200"}}""", """{"term":{"status":200.5}}""", """{"term":{"status":"abc"}}""",
        """{"term":{"took":12.5}}""", """{"term":{"ratio":0.25}}""", """{"term":{"ok":true}}""", """{"term":{"ok":"yes"}}""",
        """{"term":{"client":"10.0.0.1"}}""", """{"term":{"client":"10.0.0.0/8"}}""", """{"term":{"client":"2001:db8::/32"}}""", """{"term":{"client":"nope"}}""",
        """{"term":{"message":"timeout"}}""", """{"term":{"message":"Timeout"}}""", """{"term":{"message.keyword":"timeout while reading from upstream"}}""",
        """{"term":{"day":"2026-01-02"}}""", """{"term":{"@timestamp":"2026-01-01"}}""", """{"term":{"nowhere":"x"}}""", """{"term":{"hidden":"x"}}""",
        """{"term":{"_id":"3"}}""", """{"term":{"_index":"nope"}}""", """{"terms":{"_id":["3","1","9"]}}""", """{"ids":{"values":["2","4"]}}""",
        """{"terms":{"level":["info","warn"]}}""", """{"terms":{"status":[200,"503"]}}""", """{"terms":{"message":["timeout","fox"]}}""", """{"terms":{"took":[5.25,12.5]}}""",
        """{"terms":{"level":[]}}""", """{"terms":{"ok":[false]}}""",
        """{"terms_set":{"tags":{"terms":["a","b","c"],"minimum_should_match_field":"need"}}}""",
        """{"range":{"status":{"gte":400,"lt":504}}}""", """{"range":{"status":{"gt":"200"}}}""", """{"range":{"took":{"gt":5.25,"lte":30000}}}""",
        """{"range":{"bytes":{"gte":9007199254740993}}}""", """{"range":{"bytes":{"gt":9007199254740992}}}""", """{"range":{"ratio":{"gt":0.25}}}""",
        """{"range":{"level":{"gte":"error","lt":"j"}}}""", """{"range":{"message":{"gte":"u","lte":"v"}}}""", """{"range":{"client":{"gte":"10.0.0.2","lte":"192.168.255.255"}}}""",
        """{"range":{"@timestamp":{"gte":"2026-01-01","lte":"2026-01-01"}}}""", """{"range":{"@timestamp":{"gt":"2026-01-01","lt":"2026-01-03"}}}""",
        """{"range":{"@timestamp":{"gte":"2026-01-01||/M","lte":"2026-01-01||/M"}}}""", """{"range":{"@timestamp":{"gte":"2026-01-02T00:00","time_zone":"+09:00"}}}""",
        """{"range":{"@timestamp":{"gte":"01/02/2026","format":"MM/dd/yyyy"}}}""", """{"range":{"@timestamp":{"gte":"2026","lt":"2026-02"}}}""",
        """{"range":{"@timestamp":{"gte":"2026-01-01||+1d-2h","lt":"now"}}}""", """{"range":{"@timestamp":{"gte":1767225600000,"lte":"1767263400500"}}}""",
        """{"range":{"@timestamp":{"gte":"nope"}}}""", """{"range":{"day":{"gte":"2026-01-02","lte":"2026-01-02||+1d/d"}}}""", """{"range":{"@timestamp":{"gte":"now+"}}}""",
        """{"range":{"@timestamp":{"gte":"2026-01-01||/x"}}}""", """{"range":{"nano":{"gte":"2026-01-01T00:00:00.123456789Z","lte":"2026-01-01T00:00:00.123456789Z"}}}""",
        """{"range":{"status":{"gte":"x"}}}""", """{"range":{"nowhere":{"gte":1}}}""",
        """{"exists":{"field":"ratio"}}""", """{"exists":{"field":"kubernetes"}}""", """{"exists":{"field":"kub*"}}""", """{"exists":{"field":"tags"}}""", """{"exists":{"field":"nowhere"}}""",
        """{"prefix":{"level":"in"}}""", """{"prefix":{"message":"time"}}""", """{"prefix":{"level":{"value":"ER","case_insensitive":true}}}""", """{"prefix":{"status":"2"}}""",
        """{"wildcard":{"level":"*r*"}}""", """{"wildcard":{"message":"t?meo*"}}""", """{"wildcard":{"kubernetes.host":{"value":"node-?"}}}""", """{"wildcard":{"level":{"value":"E*","case_insensitive":true}}}""",
        """{"regexp":{"level":"(info|warn)"}}""", """{"regexp":{"message":"tim.+"}}""", """{"regexp":{"level":"[a-e].*"}}""", """{"regexp":{"level":"~(info)"}}""", """{"regexp":{"kubernetes.host":"node-<1-1>"}}""",
        """{"regexp":{"level":"er{2}or"}}""", """{"regexp":{"level":"["}}""", """{"regexp":{"level":{"value":"ERR.*","case_insensitive":true}}}""", """{"regexp":{"level":"in&info"}}""", """{"regexp":{"level":"@&~(.*r.*)"}}""",
        """{"fuzzy":{"level":"eror"}}""", """{"fuzzy":{"message":{"value":"timeuot","fuzziness":1}}}""", """{"fuzzy":{"message":{"value":"tmieout","fuzziness":1,"transpositions":false}}}""", """{"fuzzy":{"status":"20"}}""",
        """{"match":{"message":"timeout"}}""", """{"match":{"message":"timeout upstream"}}""", """{"match":{"message":{"query":"timeout upstream","operator":"and"}}}""",
        """{"match":{"message":{"query":"quick brown dog cat","minimum_should_match":"75%"}}}""", """{"match":{"message":{"query":"quick brown dog cat","minimum_should_match":"2<-1"}}}""",
        """{"match":{"message":{"query":"tmeout","fuzziness":"AUTO"}}}""", """{"match":{"message":""}}""", """{"match":{"message":{"query":"!!","zero_terms_query":"all"}}}""",
        """{"match":{"status":"200"}}""", """{"match":{"status":"abc"}}""", """{"match":{"status":{"query":"abc","lenient":true}}}""", """{"match":{"level":"info"}}""", """{"match":{"note":"the running fox"}}""",
        """{"match":{"message":"실패했습니다"}}""", """{"match":{"message":"status:200"}}""", """{"match":{"nowhere":"x"}}""", """{"match":{"@timestamp":"2026-01-01"}}""", """{"match":{"client":"10.0.0.1"}}""",
        """{"match_bool_prefix":{"message":"quick bro"}}""", """{"match_phrase":{"message":"quick brown fox"}}""", """{"match_phrase":{"message":{"query":"brown quick","slop":2}}}""", """{"match_phrase":{"message":{"query":"quick fox","slop":1}}}""",
        """{"match_phrase":{"message":"timeout"}}""", """{"match_phrase":{"message":"value here second"}}""", """{"match_phrase":{"level":"info"}}""", """{"match_phrase_prefix":{"message":"timeout wh"}}""", """{"match_phrase_prefix":{"message":"conn"}}""",
        """{"multi_match":{"query":"timeout error","fields":["message","level^2"]}}""", """{"multi_match":{"query":"timeout info","fields":["message","level"],"type":"most_fields"}}""",
        """{"multi_match":{"query":"quick brown","fields":["message","note"],"type":"phrase"}}""", """{"multi_match":{"query":"200"}}""", """{"multi_match":{"query":"fox timeout","fields":["mess*","no*"],"tie_breaker":0.3}}""",
        """{"multi_match":{"query":"timeout upstream","fields":["message","kubernetes.pod"],"type":"cross_fields","operator":"and"}}""", """{"multi_match":{"query":"quick bro","fields":["message"],"type":"phrase_prefix"}}""",
        """{"bool":{"must":[{"term":{"level":"info"}}],"filter":[{"term":{"status":200}}],"must_not":[{"term":{"_id":"5"}}]}}""", """{"bool":{"should":[{"term":{"level":"info"}},{"match":{"message":"timeout"}}]}}""",
        """{"bool":{"should":[{"term":{"level":"info"}},{"match":{"message":"timeout"}}],"minimum_should_match":2}}""", """{"bool":{"must_not":{"exists":{"field":"ok"}}}}""", """{"bool":{}}""",
        """{"bool":{"filter":{"term":{"ok":true}}}}""", """{"bool":{"filter":{"term":{"ok":true}},"should":[{"match":{"message":"timeout"}}]}}""", """{"bool":{"must":{"match":{"message":"timeout"}},"boost":3}}""",
        """{"constant_score":{"filter":{"match":{"message":"timeout"}},"boost":1.2}}""", """{"dis_max":{"queries":[{"match":{"message":"timeout"}},{"term":{"level":"error"}}],"tie_breaker":0.5}}""",
        """{"boosting":{"positive":{"match":{"message":"timeout"}},"negative":{"term":{"level":"error"}},"negative_boost":0.2}}""",
        """{"nested":{"path":"items","score_mode":"none","query":{"bool":{"must":[{"term":{"items.name":"x"}},{"range":{"items.count":{"gte":5}}}]}}}}""", """{"nested":{"path":"items","query":{"bool":{"must_not":[{"term":{"items.name":"x"}}]}}}}""", """{"nested":{"path":"nope","query":{"match_all":{}}}}""",
        """{"distance_feature":{"field":"@timestamp","origin":"2026-01-02","pivot":"1d"}}""",
        """{"query_string":{"query":"timeout"}}""", """{"query_string":{"query":"message:timeout AND level:error"}}""", """{"query_string":{"query":"message:(timeout OR fox) -level:debug"}}""", """{"query_string":{"query":"message:\"quick brown\""}}""",
        """{"query_string":{"query":"message:\"brown quick\"~3"}}""", """{"query_string":{"query":"status:[200 TO 400]"}}""", """{"query_string":{"query":"status:{200 TO *}"}}""", """{"query_string":{"query":"status:>=500"}}""", """{"query_string":{"query":"@timestamp:[2026-01-01 TO 2026-01-02]"}}""",
        """{"query_string":{"query":"message:tim*"}}""", """{"query_string":{"query":"message:t?meout"}}""", """{"query_string":{"query":"message:/tim.*/"}}""", """{"query_string":{"query":"message:tmeout~1"}}""", """{"query_string":{"query":"_exists_:ratio"}}""", """{"query_string":{"query":"ratio:*"}}""",
        """{"query_string":{"query":"*"}}""", """{"query_string":{"query":"*:*"}}""", """{"query_string":{"query":"NOT level:info"}}""", """{"query_string":{"query":"+message:timeout +level:ERROR"}}""", """{"query_string":{"query":"message:timeout^2 OR level:info"}}""",
        """{"query_string":{"query":"quick brown","default_field":"message","default_operator":"AND"}}""", """{"query_string":{"query":"timeout upstream","fields":["message","level"],"default_operator":"AND"}}""", """{"query_string":{"query":"a AND ("}}""", """{"query_string":{"query":"kub\\*:node*"}}""", """{"query_string":{"query":"level:INFO"}}""",
        """{"query_string":{"query":"timeout AND fox OR dog","default_field":"message"}}""", """{"query_string":{"query":"quick brown fox","default_field":"message","minimum_should_match":"2"}}""", """{"query_string":{"query":"status:abc"}}""", """{"query_string":{"query":""}}""", """{"query_string":{"query":"order\\-4711"}}""", """{"query_string":{"query":"client:10.0.0.1"}}""", """{"query_string":{"query":"TIMEOUT*","default_field":"message"}}""",
        """{"simple_query_string":{"query":"timeout -upstream","fields":["message"]}}""", """{"simple_query_string":{"query":"timeout + upstream","fields":["message"]}}""", """{"simple_query_string":{"query":"\"quick brown\" | upstream","fields":["message"]}}""", """{"simple_query_string":{"query":"tim*","fields":["message"]}}""", """{"simple_query_string":{"query":"tmeout~1","fields":["message"]}}""", """{"simple_query_string":{"query":"(quick | timeout) + brown","fields":["message"],"default_operator":"and"}}""", """{"simple_query_string":{"query":"\"unbalanced (text","fields":["message"]}}""", """{"simple_query_string":{"query":"200"}}""",
        """{"foo":{}}""", """{"term":{"a":"b","c":"d"}}""", """{"term":{}}""", """{"term":{"level":["a"]}}""", """{"match":{"a":{"query":"x","foo":1}}}""", """{"bool":{"foo":[]}}""", """{"range":{"a":{"foo":1}}}""", """{"exists":{}}""", """{"constant_score":{}}""", """{"terms":{"a":1}}""", """{"mach":{"a":1}}""", """{"match":{"a":{}}}""", """{"prefix":{"a":{"foo":1}}}""", """{"query_string":{"foo":1}}""", """{"multi_match":{"fields":["a"]}}""", """{"ids":{"foo":1}}""", """{"bool":{"must":{"foo":{}}}}""", """{}""", """{"term":[]}""",
        """{"bool":{"must":[{"term":{"level":{"value":"info","_name":"one"}}}],"should":[{"match":{"message":{"query":"timeout","_name":"two"}}}]}}""",
    ];

    private static readonly string[] Whole =
    [
        """{}""", """{"size":0}""", """{"size":2,"from":1}""", """{"size":-2}""", """{"from":-1}""", """{"from":9999,"size":2}""", """{"size":"abc"}""", """{"foo":1}""", """{"foo":{}}""", """{"foo":[]}""", """{"query":[]}""", """{"query":{"match_all":{}},"query":{"match_all":{}}}""",
        """{"_source":["level","kub*"],"sort":"status"}""", """{"_source":{"includes":["kubernetes"],"excludes":["*.pod"]}}""", """{"_source":"items.name"}""", """{"_source":false,"sort":[{"@timestamp":"desc"}]}""", """{"_source":false,"sort":[{"@timestamp":{"order":"asc","missing":"_first"}}]}""",
        """{"_source":false,"sort":[{"took":{"order":"desc"}},"_id"]}""", """{"_source":false,"sort":[{"ratio":"asc"}]}""", """{"_source":false,"sort":[{"level":"asc"},{"status":"desc"}]}""", """{"_source":false,"sort":[{"tags":"desc"}]}""", """{"_source":false,"sort":[{"many":{"order":"asc","mode":"avg"}}]}""", """{"_source":false,"sort":[{"many":{"order":"desc","mode":"sum","missing":4}}]}""",
        """{"_source":false,"sort":[{"nope":"asc"}]}""", """{"_source":false,"sort":[{"nope":{"unmapped_type":"long"}},{"status":"asc"}]}""", """{"_source":false,"sort":[{"message":"asc"}]}""", """{"_source":false,"sort":["_score",{"status":"asc"}],"query":{"match":{"message":"timeout"}}}""", """{"_source":false,"sort":[{"client":"asc"}]}""", """{"_source":false,"sort":[{"ok":"asc"}]}""", """{"_source":false,"sort":[{"nano":"asc"}]}""", """{"_source":false,"sort":[{"level":{"order":"desc","missing":"_first"}}]}""", """{"_source":false,"sort":[{"lower":{"order":"asc","missing":"m"}}]}""",
        """{"_source":false,"sort":[{"status":"asc"},{"level":"asc"}],"search_after":[200,"info"]}""", """{"_source":false,"sort":[{"@timestamp":"asc"}],"search_after":["2026-01-01T10:30:00.500Z"]}""", """{"_source":false,"sort":[{"status":"asc"}],"search_after":[200,1]}""", """{"search_after":[1]}""", """{"_source":false,"sort":[{"status":"bad"}]}""", """{"_source":false,"sort":[{"status":{"foo":1}}]}""",
        """{"_source":false,"track_total_hits":2}""", """{"_source":false,"track_total_hits":false}""", """{"_source":false,"track_total_hits":true,"size":0}""", """{"_source":false,"track_scores":true,"sort":["status"],"query":{"match":{"message":"timeout"}}}""", """{"_source":false,"min_score":0.9,"query":{"match":{"message":"timeout"}}}""", """{"_source":false,"post_filter":{"term":{"level":"info"}}}""",
        """{"_source":false,"docvalue_fields":["@timestamp","status","took","ratio","level","tags","ok","client","many","nano"],"sort":"_id"}""", """{"_source":false,"docvalue_fields":[{"field":"@timestamp","format":"epoch_millis"},{"field":"took","format":"#.0"},{"field":"day","format":"dd/MM/yyyy"}],"sort":"_id"}""", """{"_source":false,"docvalue_fields":["message"]}""",
        """{"_source":false,"fields":["*"],"sort":"_id"}""", """{"_source":false,"fields":["kubernetes.*",{"field":"@timestamp","format":"epoch_millis"},"ratio","bytes"],"sort":"_id"}""", """{"stored_fields":["level"]}""", """{"stored_fields":"_none_"}""", """{"_source":false,"version":true,"seq_no_primary_term":true,"size":1}""",
        """{"_source":false,"query":{"match":{"message":"timeout"}},"highlight":{"fields":{"message":{}}}}""", """{"_source":false,"query":{"match":{"message":"fox quick"}},"highlight":{"fields":{"message":{"fragment_size":40}}}}""", """{"_source":false,"query":{"match":{"message":"fox quick"}},"highlight":{"fields":{"message":{"number_of_fragments":0}}}}""", """{"_source":false,"query":{"match":{"message":"fox quick"}},"highlight":{"fields":{"message":{"type":"plain"}}}}""", """{"_source":false,"query":{"match":{"message":"fox quick"}},"highlight":{"fields":{"message":{"type":"plain","fragment_size":30,"number_of_fragments":2,"order":"score"}}}}""", """{"_source":false,"query":{"match":{"message":"fox quick"}},"highlight":{"fields":{"message":{"fragment_size":30,"number_of_fragments":2,"order":"score"}}}}""",
        """{"_source":false,"query":{"match_phrase":{"message":"quick brown"}},"highlight":{"fields":{"message":{}}}}""", """{"_source":false,"query":{"query_string":{"query":"tim* OR level:error"}},"highlight":{"fields":{"*":{}},"pre_tags":["@k@"],"post_tags":["@/k@"]}}""", """{"_source":false,"query":{"term":{"level":"info"}},"highlight":{"fields":{"*":{}}}}""", """{"_source":false,"query":{"term":{"level":"info"}},"highlight":{"require_field_match":false,"fields":{"message":{"no_match_size":20}}}}""", """{"_source":false,"query":{"match":{"message":"highlighter"}},"highlight":{"fields":{"message":{"fragment_size":50}}}}""",
        """{"_source":false,"query":{"match":{"message":"highlighter"}},"highlight":{"fields":{"message":{"fragment_size":50,"type":"plain"}}}}""", """{"_source":false,"query":{"match":{"note":"fox"}},"highlight":{"fields":{"note":{}}}}""", """{"_source":false,"query":{"match":{"message":"second timeout"}},"highlight":{"fields":{"message":{}}}}""",
        """{"query":{"match_all":{}},"sort":[{"status":{"order":"asc","numeric_type":"double"}}],"_source":false}""",
    ];
}
