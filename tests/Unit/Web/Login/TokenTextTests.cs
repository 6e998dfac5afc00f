using Dashboard.Web.Login;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Unit.Web.Login;

public sealed class TokenTextTests
{
    [Theory]
    [InlineData("abc.def.ghi")]
    [InlineData("  abc.def.ghi\n")]
    [InlineData("abc.\r\ndef.\n  ghi")]
    [InlineData("Bearer abc.def.ghi")]
    [InlineData("Authorization: Bearer abc.def.ghi")]
    [InlineData("authorization:bearer   abc.def.ghi")]
    [InlineData("\ufeffabc.def.ghi\u200b")]
    public void Parse_TokenAsPeoplePasteIt_IsTheToken(string text) => Assert.Equal(("abc.def.ghi", null), TokenText.Parse(text));

    [Theory]
    [InlineData(null, LoginProblem.Empty)]
    [InlineData("", LoginProblem.Empty)]
    [InlineData(" \n\t ", LoginProblem.Empty)]
    [InlineData("Bearer", LoginProblem.Empty)]
    [InlineData("Bearer \n", LoginProblem.Empty)]
    [InlineData("\u200b", LoginProblem.Empty)]
    [InlineData("{\"kind\":\"TokenRequest\"}", LoginProblem.Json)]
    [InlineData("apiVersion: v1\nkind: Config", LoginProblem.PastedKubeconfig)]
    [InlineData("kind: Config\nclusters: []", LoginProblem.PastedKubeconfig)]
    [InlineData("abc\u0000def", LoginProblem.Characters)]
    [InlineData("abc\u001b[31mdef", LoginProblem.Characters)]
    [InlineData("토큰", LoginProblem.Characters)]
    [InlineData("\"abc.def\"", LoginProblem.Characters)]
    public void Parse_WhatIsNoToken_SaysWhy(string? text, LoginProblem? problem) => Assert.Equal(problem, TokenText.Parse(text).Problem);

    [Fact]
    public void Parse_TenMegabytes_IsTooLarge() => Assert.Equal(LoginProblem.TooLarge, TokenText.Parse(new string('a', 10 * 1024 * 1024)).Problem);

    [Fact]
    public void Parse_AnyText_GivesATokenForAHeaderOrAProblem() => Prop.ForAll<string?>(text =>
    {
        var (token, problem) = TokenText.Parse(text);
        return (token is null) != (problem is null) && (token is null || token.All(character => character is > ' ' and <= '~'));
    }).Check(Config.QuickThrowOnFailure.WithReplay(20260301, 7));
}
