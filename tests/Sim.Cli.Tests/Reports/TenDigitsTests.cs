using System.Globalization;
using Sim.Cli.Reports;

namespace Sim.Cli.Tests.Reports;

public class TenDigitsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(10)]
    [InlineData(0.5)]
    [InlineData(1234.5)]
    [InlineData(123456789)]
    [InlineData(999999999.9)]
    [InlineData(999999999.96)]
    [InlineData(9.99999999951)]
    [InlineData(9.9999999995)]
    [InlineData(0.0001)]
    [InlineData(0.00099999999999)]
    [InlineData(0.30000000000000004)]
    [InlineData(2.00000000050)]
    [InlineData(1e9)]
    [InlineData(1e-5)]
    [InlineData(1e-300)]
    [InlineData(-1.7976931348623157e308)]
    public void A_number_reads_as_in_the_framework(double value) => Reads(value);

    [Fact]
    public void Any_number_reads_as_in_the_framework()
    {
        // Every size, and digits that end early, which have zeros to leave out.
        ulong bits = 88172645463325252;
        for (int i = 0; i < 20_000; i++)
        {
            bits ^= bits << 13;
            bits ^= bits >> 7;
            bits ^= bits << 17;
            double share = (bits >> 11) * 1.1102230246251565E-16;
            Reads((share - 0.5) * Math.Pow(10, i % 18 - 6));
            Reads(Math.Round(share * 1e4) * Math.Pow(10, i % 9 - 6));
        }
    }

    [Fact]
    public void The_decimal_sign_is_that_of_the_flavour()
    {
        Span<char> text = stackalloc char[TenDigits.MostLetters];
        Assert.Equal("-12,5", new string(text[..TenDigits.Write(-12.5, Csv.Comma.Numbers, text)]));
    }

    private static void Reads(double value)
    {
        Span<char> text = stackalloc char[TenDigits.MostLetters];
        Assert.Equal(value.ToString("G10", CultureInfo.InvariantCulture), new string(text[..TenDigits.Write(value, NumberFormatInfo.InvariantInfo, text)]));
    }
}
