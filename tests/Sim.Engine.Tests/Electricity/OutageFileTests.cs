using Sim.Engine.Electricity;
using Sim.Engine.Schema;

namespace Sim.Engine.Tests.Electricity;

public sealed class OutageFileTests
{
    private const string Zone = "Europe/Sarajevo";

    [Fact]
    public void Cuts_become_hours_of_the_year_in_standard_time()
    {
        OutageFile file = Of("start,end,why", "2024-01-01 06:30,2024-01-01 08:00,tree", "2024-07-01T12:00,2024-07-01T12:45,works");
        // In July the clock is an hour ahead; 2024 is a leap year, whose 29 February no year here has: 1 July is day 181 from 0.
        Assert.Equal([(6.5, 8), (181 * 24 + 11, 181 * 24 + 11.75)], file.In(2024, Zone, 1));
        double[] power = GridAvailability.FromInterruptions(file.In(2024, Zone, 1));
        Assert.Equal([1, 0.5, 0, 1], power[5..9]);
        Assert.Equal(8760 - 1.5 - 0.75, power.Sum(), 1e-9);
    }

    [Theory]
    [InlineData(2023, 1)]
    [InlineData(2024, 2)]
    [InlineData(2025, 1)]
    [InlineData(2026, 2)]
    [InlineData(2022, 2)]
    public void Years_outside_the_record_are_its_years_in_turn(int year, double hours)
    {
        OutageFile file = Of("Start;End", "3.2.2023 4:00;3.2.2023 5:00", "4.2.2024 4:00;4.2.2024 6:00");
        Assert.Equal(hours, file.In(year, Zone, 1).Sum(c => c.End - c.Start), 1e-9);
    }

    [Fact]
    public void A_cut_over_new_year_is_in_both_years_and_one_on_the_leap_day_in_none()
    {
        OutageFile file = Of("start,end", "2023-12-31 22:00,2024-01-01 03:00", "2024-02-29 05:00,2024-02-29 09:00");
        Assert.Equal([(8758, 8760)], file.In(2023, Zone, 1));
        Assert.Equal([(0, 3)], file.In(2024, Zone, 1));
    }

    /// <summary>A record of one year stays one: its tail of half an hour is no year with a single cut.</summary>
    [Fact]
    public void A_cut_past_the_last_midnight_adds_no_year()
    {
        OutageFile file = Of("start,end", "2023-03-01 08:00,2023-03-03 08:00", "2023-12-31 22:00,2024-01-01 00:30");
        Assert.Equal([50.0, 50], new[] { 2024, 2025 }.Select(year => file.In(year, Zone, 1).Sum(c => c.End - c.Start)));
    }

    [Theory]
    [InlineData("begin,end\n2024-01-01 06:30,2024-01-01 08:00", 1, "the columns are begin, end; start and end are due")]
    [InlineData("start,end\n2024-01-01,2024-01-02", 2, "does not hold two times; write them as 2024-01-31 17:05")]
    [InlineData("start,end\n2024-01-01 08:00,2024-01-01 06:30", 2, "ends before it begins")]
    [InlineData("start,end\n\n2024-01-01 08:00,x\n2024-01-01 08:00,2024-01-01 08:00", 3, "line 4: '2024-01-01 08:00, 2024-01-01 08:00' ends before it begins")]
    [InlineData("start,end\n", 0, "holds no cuts")]
    [InlineData("", 0, "is empty; the columns start and end are due")]
    public void What_cannot_be_read_is_named_with_its_line(string text, int line, string said)
    {
        InputFileException problem = Assert.Throws<InputFileException>(() => OutageFile.Read(new StringReader(text), "cuts.csv"));
        Assert.Equal(line, problem.Line);
        Assert.Contains(said, problem.Message, StringComparison.Ordinal);
    }

    private static OutageFile Of(params string[] lines) => OutageFile.Read(new StringReader(string.Join('\n', lines)), "cuts.csv");
}
