using System.Text;
using Dashboard.Services.LogCollection.Parsing;

namespace Dashboard.Unit.LogCollection.Parsing;

public sealed class LevelsTests
{
    [Theory]
    [InlineData("2026-11-22 10:00:00 ERROR failed", "error")]
    [InlineData("[WARN] slow", "warn")]
    [InlineData("[warning] slow", "warn")]
    [InlineData("2026/11/22 10:00:00 [error] 12#12: *1 open() failed", "error")]
    [InlineData("error: cannot open", "error")]
    [InlineData("fail: Shop.Orders[0]", "error")]
    [InlineData("dbug: Shop.Orders[0]", "debug")]
    [InlineData("E1122 10:20:30.123456       1 reflector.go:879] failed", "error")]
    [InlineData("I1122 10:20:30.123456       1 controller.go:231] Sync finished", "info")]
    [InlineData("2026-11-22 10:00:00.123 UTC [100] LOG:  checkpoint complete", "info")]
    [InlineData("2026-11-22 10:00:00.123 UTC [100] FATAL:  the database system is starting up", "fatal")]
    [InlineData("level=error and more", "error")]
    [InlineData("| info | started", null)]
    [InlineData("no error in here", null)]
    [InlineData("GET /ERROR/404.html", null)]
    [InlineData("MY_ERROR_CODE", null)]
    [InlineData("", null)]
    public void Find_Line_TellsItsLevel(string line, string? level) => Assert.Equal(level, Levels.Find(Encoding.UTF8.GetBytes(line)));

    [Theory]
    [InlineData("Warning", "warn")]
    [InlineData("INFORMATION", "info")]
    [InlineData("30", "info")]
    [InlineData("50", "error")]
    [InlineData("audit", "audit")]
    [InlineData("7", null)]
    [InlineData("", null)]
    [InlineData("this is no level but a whole sentence", null)]
    public void Normalize_Word_IsOurs(string word, string? level) => Assert.Equal(level, Levels.Normalize(word));
}
