namespace Dashboard.Simulation.Logs.Profiles;

/// <summary>Services that write Korean.</summary>
internal static class KoreanLines
{
    public static string Of(LogLine line)
    {
        var severity = line.Severity(debug: 0.05);
        var (word, message) = severity switch
        {
            Severity.Error => ("ERROR", $"처리에 실패했습니다: {line.Trouble?.Korean ?? "수신자 주소가 올바르지 않습니다"}"),
            Severity.Warning => ("WARN ", line.Trouble is { } trouble ? $"{trouble.Root} 응답이 느려 다시 시도합니다" : line.Choose("수신 거부된 주소입니다", "템플릿에 빈 값이 있습니다")),
            Severity.Debug => ("DEBUG", "템플릿을 캐시에서 읽었습니다"),
            _ => ("INFO ", Usual(line)),
        };
        return $"{line.Plain()} {word} {message} 사용자=u-{line.Request.User} 추적={line.Request.TraceId} {line.Milliseconds(60)}ms";
    }

    private static string Usual(LogLine line) => line.Service switch
    {
        "invoices" => $"영수증을 만들었습니다 주문={line.Request.Order} 금액={line.Request.Total}원",
        "mail" => $"메일을 보냈습니다 주문={line.Request.Order} 제목=\"{line.Choose("주문이 접수되었습니다", "배송이 시작되었습니다", "영수증")}\"",
        _ => $"알림을 보냈습니다 주문={line.Request.Order} 채널={line.Choose("카카오톡", "이메일", "문자")}",
    };
}
