using Catalog.Admin.Accounts;
using Catalog.Core.Data;
using Catalog.TestSupport.Databases;
using Microsoft.AspNetCore.Identity;

namespace Catalog.Tests.Accounts;

public sealed class PasswordRulesTests
{
    private static readonly Account Hoa = new() { Email = "lethihoa@vidu.vn", DisplayName = "Lê Thị Hoa" };

    [Theory]
    [InlineData("ruộng bậc thang mùa nước đổ")]
    [InlineData("correct horse battery staple")]
    [InlineData("khongcohoahaysonao")] // no capitals, no digits, no signs: nothing is prescribed
    [InlineData("   ba dấu cách   ")]
    [InlineData("Ớt xiêm rừng, muối kiến vàng & rượu cần")]
    public void Password_ThatIsLongAndOnesOwn_WillDo(string password) => Assert.Null(PasswordRules.Check(password, Hoa));

    [Theory]
    [InlineData(null)]
    [InlineData("mười một kt")]
    [InlineData("qwertyuiop123")]
    [InlineData("1qaz2wsx3edc")]
    [InlineData("Matkhau@123456")]
    [InlineData("!!!AnhYeuEm2026")]
    [InlineData("passwordpassword")]
    [InlineData("abcabcabcabc")]
    [InlineData("aaaaaaaaaaaaaa")]
    [InlineData("abcdefghijklm")]
    [InlineData("123456789012")]
    [InlineData("98765432109876")]
    [InlineData("lethihoa12345")]
    [InlineData("20261127202611")]
    public void Password_ThatIsShortOrGuessed_IsRefused(string? password) => Assert.Equal("password", PasswordRules.Check(password, Hoa)?.Field);

    [Fact]
    public void Password_OfAnyAllowedLength_WillDo()
    {
        const string Sentence = "Nước mắm nhĩ Tam Quan, bánh tráng nước dừa, rượu Bàu Đá, cà phê Chư Prông, hồ tiêu Chư Sê, mật ong rừng Kbang, nem chợ Huyện…";
        foreach (var length in (int[])[PasswordRules.Least, 64, 100, Sentence.Length]) Assert.Null(PasswordRules.Check(Sentence[..length], Hoa));
        Assert.NotNull(PasswordRules.Check(Sentence + "thêm nữa", Hoa));
    }

    [Fact]
    public void List_OfCommonPasswords_IsLongEnough() => Assert.True(PasswordRules.CommonCount >= 10_000);

    /// <summary>One password however the keyboard composes ư; nothing else is touched.</summary>
    [Fact]
    public void Password_TypedDecomposed_IsTheSame()
    {
        Assert.Equal("rượu cần ", PasswordRules.Normalize("rượu cần ".Normalize(System.Text.NormalizationForm.FormD)));
        Assert.NotEqual(PasswordRules.Normalize("rượu cần "), PasswordRules.Normalize("rượu cần"));
    }

    /// <summary>The blob says how it was made: 01, then pseudo-random function (2 is HMAC-SHA-512), then iterations.</summary>
    [Fact]
    public async Task Hash_OfAPassword_IsMadeAsSlowlyAsItMustBe()
    {
        await using var catalog = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var blob = Convert.FromBase64String(await catalog.InScopeAsync<IPasswordHasher<Account>, string>(hasher => Task.FromResult(hasher.HashPassword(Hoa, "ruộng bậc thang"))));
        Assert.Equal((1, 2u), (blob[0], System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(blob.AsSpan(1))));
        Assert.True(System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(blob.AsSpan(5)) >= 210_000);
    }

    [Fact]
    public void ReturnPath_FromOutside_LeadsIntoTheBackOfficeOnly()
    {
        string[] ours = ["/quan-tri", "/quan-tri/phien", "/quan-tri/tai-khoan/7", "/quan-tri?x=1", "/quan-tri/tai-khoan?trang=2&q=ca%20phe"];
        Assert.All(ours, path => Assert.Equal(path, ReturnPath.Of(path)));
        string[] hosts = ["evil.example", "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example", "https://evil.example", "https:evil.example", "javascript:alert(1)", "data:text/html,x", "%2f%2fevil.example"];
        string[] joints = ["", "/", "\\", "@", "/..", "/../", "//", "/.", "\t", "\n", "\r\nSet-Cookie:a=b", " ", "%0d%0a", "\u0000", "\u202E"];
        string[] starts = ["", "/quan-tri"];
        var payloads = (from host in hosts from joint in joints from start in starts select start + joint + host).Concat(hosts).Append(null).Append("").Append("/quan-trix").Append("/QUAN-TRI/..//evil.example").ToList();
        Assert.True(payloads.Count >= 300);
        foreach (var payload in payloads)
        {
            var path = ReturnPath.Of(payload);
            Assert.StartsWith("/quan-tri", path, StringComparison.Ordinal);
            Assert.Equal("here.example", new Uri(new Uri("https://here.example"), path).Host);
            Assert.StartsWith("/quan-tri", new Uri(new Uri("https://here.example"), path).AbsolutePath, StringComparison.Ordinal);
            Assert.DoesNotContain(path, letter => char.IsControl(letter) || letter is '\\' or ' ');
        }
    }
}
