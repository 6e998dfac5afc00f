namespace Dashboard.Unit.LogStore.Aggregations;

internal static partial class AggregationAnswers
{
    public static TheoryData<string, string, string> Metrics => new()
    {
        { "one", """{"min":{"field":"n"}}""", """{"x":{"value":-3.0}}""" },
        { "one", """{"max":{"field":"d"}}""", """{"x":{"value":1.6094592E12,"value_as_string":"2021-01-01T00:00:00.000Z"}}""" },
        { "one", """{"sum":{"field":"f"}}""", """{"x":{"value":1.334571855E7}}""" },
        { "one", """{"avg":{"field":"n","missing":3}}""", """{"x":{"value":17.363636363636363}}""" },
        { "one", """{"avg":{"field":"b"}}""", """{"x":{"value":0.5,"value_as_string":"true"}}""" },
        { "one", """{"stats":{"field":"n"}}""", """{"x":{"count":10,"min":-3.0,"max":100.0,"avg":18.8,"sum":188.0}}""" },
        { "one", """{"stats":{"field":"d"}}""", """{"x":{"count":10,"min":-1000.0,"max":1.6094592E12,"avg":1.434639150925E12,"sum":1.434639150925E13,"min_as_string":"1969-12-31T23:59:59.000Z","max_as_string":"2021-01-01T00:00:00.000Z","avg_as_string":"2015-06-18T14:52:30.925Z","sum_as_string":"2424-08-14T04:45:09.250Z"}}""" },
        { "one", """{"stats":{"field":"absent"}}""", """{"x":{"count":0,"min":null,"max":null,"avg":null,"sum":0.0}}""" },
        { "one", """{"extended_stats":{"field":"n","sigma":3}}""", """{"x":{"count":10,"min":-3.0,"max":100.0,"avg":18.8,"sum":188.0,"sum_of_squares":12084.0,"variance":854.96,"variance_population":854.96,"variance_sampling":949.9555555555556,"std_deviation":29.239699040858817,"std_deviation_population":29.239699040858817,"std_deviation_sampling":30.82134902231821,"std_deviation_bounds":{"upper":106.51909712257644,"lower":-68.91909712257645,"upper_population":106.51909712257644,"lower_population":-68.91909712257645,"upper_sampling":111.26404706695463,"lower_sampling":-73.66404706695464}}}""" },
        { "one", """{"extended_stats":{"field":"d"}}""", """{"x":{"count":10,"min":-1000.0,"max":1.6094592E12,"avg":1.434639150925E12,"sum":1.434639150925E13,"min_as_string":"1969-12-31T23:59:59.000Z","max_as_string":"2021-01-01T00:00:00.000Z","avg_as_string":"2015-06-18T14:52:30.925Z","sum_as_string":"2424-08-14T04:45:09.250Z","sum_of_squares":2.2869697040838395E25,"variance":2.2878021071703466E23,"variance_population":2.2878021071703466E23,"variance_sampling":2.542002341300385E23,"std_deviation":4.7830974348954535E11,"std_deviation_population":4.7830974348954535E11,"std_deviation_sampling":5.0418273882595233E11,"std_deviation_bounds":{"upper":2.391258637904091E12,"lower":4.780196639459093E11,"upper_population":2.391258637904091E12,"lower_population":4.780196639459093E11,"upper_sampling":2.443004628576905E12,"lower_sampling":4.2627367327309534E11},"sum_of_squares_as_string":"+292278994-08-17T07:12:55.807Z","variance_as_string":"+292278994-08-17T07:12:55.807Z","variance_population_as_string":"+292278994-08-17T07:12:55.807Z","variance_sampling_as_string":"+292278994-08-17T07:12:55.807Z","std_deviation_as_string":"1985-02-26T23:49:03.489Z","std_deviation_population_as_string":"1985-02-26T23:49:03.489Z","std_deviation_sampling_as_string":"1985-12-23T10:45:38.825Z","std_deviation_bounds_as_string":{"upper":"2045-10-10T14:30:37.904Z","lower":"1985-02-23T15:14:23.945Z","upper_population":"2045-10-10T14:30:37.904Z","lower_population":"1985-02-23T15:14:23.945Z","upper_sampling":"2047-06-01T12:23:48.576Z","lower_sampling":"1983-07-05T17:21:13.273Z"}}}""" },
        { "one", """{"extended_stats":{"field":"absent"}}""", """{"x":{"count":0,"min":null,"max":null,"avg":null,"sum":0.0,"sum_of_squares":null,"variance":null,"variance_population":null,"variance_sampling":null,"std_deviation":null,"std_deviation_population":null,"std_deviation_sampling":null,"std_deviation_bounds":{"upper":null,"lower":null,"upper_population":null,"lower_population":null,"upper_sampling":null,"lower_sampling":null}}}""" },
        { "one", """{"value_count":{"field":"k"}}""", """{"x":{"value":11}}""" },
        { "one", """{"value_count":{"field":"n"}}""", """{"x":{"value":10}}""" },
        { "one", """{"value_count":{"field":"ip","missing":"::1"}}""", """{"x":{"value":11}}""" },
        { "one", """{"cardinality":{"field":"k"}}""", """{"x":{"value":6}}""" },
        { "one", """{"cardinality":{"field":"n"}}""", """{"x":{"value":8}}""" },
        { "one", """{"cardinality":{"field":"k","missing":"zz","precision_threshold":10}}""", """{"x":{"value":7}}""" },
        { "one", """{"percentiles":{"field":"n"}}""", """{"x":{"values":{"1.0":-3.0000000000000004,"5.0":-3.0,"25.0":5.0,"50.0":7.5,"75.0":12.0,"95.0":100.0,"99.0":100.0}}}""" },
        { "one", """{"percentiles":{"field":"f","percents":[50,10,99.9],"keyed":false}}""", """{"x":{"values":[{"key":10.0,"value":-0.44999999999999996},{"key":50.0,"value":2.25},{"key":99.9,"value":1.2345678E7}]}}""" },
        { "one", """{"percentiles":{"field":"d","percents":[50]}}""", """{"x":{"values":{"50.0":1.5855093E12,"50.0_as_string":"2020-03-29T19:15:00.000Z"}}}""" },
        { "one", """{"percentiles":{"field":"absent"}}""", """{"x":{"values":{"1.0":null,"5.0":null,"25.0":null,"50.0":null,"75.0":null,"95.0":null,"99.0":null}}}""" },
        { "one", """{"percentile_ranks":{"field":"n","values":[-5,0,7,7.5,12,99,100,1000]}}""", """{"x":{"values":{"-5.0":0.0,"0.0":13.750000000000002,"7.0":40.0,"7.5":50.0,"12.0":70.0,"99.0":100.0,"100.0":100.0,"1000.0":100.0}}}""" },
        { "one", """{"percentile_ranks":{"field":"n","values":[12],"keyed":false}}""", """{"x":{"values":[{"key":12.0,"value":70.0}]}}""" },
        { "one", """{"median_absolute_deviation":{"field":"n"}}""", """{"x":{"value":4.5}}""" },
        { "one", """{"weighted_avg":{"value":{"field":"n"},"weight":{"field":"f"}}}""", """{"x":{"value":12.002966273043514}}""" },
        { "one", """{"weighted_avg":{"value":{"field":"n","missing":2},"weight":{"field":"f","missing":1},"format":"0.00"}}""", """{"x":{"value":2.7495588886020386,"value_as_string":"2.75"}}""" },
        { "one", """{"avg":{"field":"n","format":"#,##0.000"}}""", """{"x":{"value":18.8,"value_as_string":"18.800"}}""" },
        { "one", """{"max":{"field":"f","format":"#,##0.0#"},"meta":{"a":[1,"b",null,true,{"c":1.50}]}}""", """{"x":{"meta":{"a":[1,"b",null,true,{"c":1.5}]},"value":1.2345678E7,"value_as_string":"12,345,678.0"}}""" },
        { "one", """{"min":{"field":"dn"}}""", """{"x":{"value":1.585441800123E12,"value_as_string":"2020-03-29T00:30:00.123Z"}}""" },
        { "one", """{"max":{"field":"day"}}""", """{"x":{"value":1.5856992E12,"value_as_string":"2020/04/01"}}""" },
        { "one,two", """{"stats":{"field":"n"}}""", """{"x":{"count":12,"min":-3.0,"max":100.0,"avg":24.625,"sum":295.5}}""" },
        { "one,two", """{"cardinality":{"field":"n"}}""", """{"x":{"value":10}}""" },
        { "one,two", """{"value_count":{"field":"x"}}""", """{"x":{"value":2}}""" },
    };
}
