using NodaTime;
using Sim.Engine.Occupancy;
using Sim.Engine.Schema;

namespace Sim.Engine.Tests.Occupancy;

public class OccupancyFileTests
{
    private static OccupancyFile Read(string text) => OccupancyFile.Read(new StringReader(text), "lipa.csv");

    private static InputFileException Refused(string text) => Assert.Throws<InputFileException>(() => Read(text));

    [Fact]
    public void A_DTM_export_is_read_below_its_tags_and_rows_of_one_date_and_round_are_summed()
    {
        OccupancyFile file = Read(
            "\uFEFFid,operation,admin2Name,numPresentIdpInd,reportingDate,roundNumber\r\n" +
            "#id+code,#operation+name,#adm2+name,#affected+idps,#date+reported,#round+code\r\n" +
            "1,\"BiH, \"\"mixed\"\" flows\",Bihać,600,2024-02-01T00:00:00,2\r\n" +
            "2,BiH,Bihać,100,2024-01-01T00:00:00,1\r\n" +
            "3,BiH,Cazin,50,2024-01-01T00:00:00,1\r\n" +
            "4,BiH,Cazin,70,2024-02-01T00:00:00,1\r\n");
        Assert.Equal([(new LocalDate(2024, 1, 1), 150.0), (new LocalDate(2024, 2, 1), 600.0)], file.Records.Select(r => (r.Date, r.People)));
        Assert.Equal(4, file.RowsRead);
        Assert.Equal(1, file.RowsSummed);
        Assert.Equal(1, file.RowsSuperseded);
        Assert.False(file.WasSorted);
    }

    [Theory]
    [InlineData("date,people\n2024-05-31,440\n")]
    [InlineData("date;people\n31.5.2024;440\n")]
    [InlineData("Date;People\n31.05.2024.;440,0")]
    [InlineData("people\tbasis\tdate\n440\tmeasured\t31/05/2024\n")]
    [InlineData("# a comment, with a comma\n\ndate,basis,people\n# another \"one\n\"05/31/2024\",\"over\ntwo lines\",\"440.00\"\n")]
    public void Separators_quotes_comments_and_ways_of_writing_dates_are_understood(string text)
    {
        OccupancyRecord record = Assert.Single(Read(text).Records);
        Assert.Equal(new LocalDate(2024, 5, 31), record.Date);
        Assert.Equal(440, record.People);
    }

    [Fact]
    public void The_order_of_day_and_month_is_decided_by_the_whole_file()
    {
        OccupancyFile file = Read("date,people\n02/01/2024,1\n05/01/2024,2\n31/01/2024,3\n");
        Assert.Equal(new LocalDate(2024, 1, 5), file.Records[1].Date);
        Assert.Equal(2, Refused("date,people\n02/01/2024,1\n05/01/2024,2\n").Line);
        Assert.Equal(3, Refused("date,people\n31/01/2024,1\n01/31/2024,2\n").Line);
    }

    [Theory]
    [InlineData("date,people\n2024-01-01,300\n2024-01-02,-4\n", 3, "negative")]
    [InlineData("date,people\n2024-01-01,many\n", 2, "'many'")]
    [InlineData("date,people\n2024-01-01,NaN\n", 2, "'NaN'")]
    [InlineData("date,people\n2024-01-01,1e3\n", 2, "'1e3'")]
    [InlineData("date,people\n2024-01-01,\n", 2, "missing")]
    [InlineData("date,people\n,300\n", 2, "date is missing")]
    [InlineData("date,people\n2024-02-30,300\n", 2, "'2024-02-30'")]
    [InlineData("date;people\n2024-01-01;1.272\n", 2, "1272")]
    [InlineData("date;people\n2024-01-01;1,272\n", 2, "1272")]
    [InlineData("date,people\n2024-01-01,20240101\n", 2, "more people")]
    [InlineData("# note\ndate,people\n2024-01-01,300\n2024-01-02,300\n2024-01-01,300\n", 5, "line 3")]
    [InlineData("day,people\n2024-01-01,300\n", 1, "day, people")]
    [InlineData("date,people\n", 1, "no rows")]
    [InlineData("# nothing\n", 0, "empty")]
    [InlineData("date,people\n\"2024-01-01,300\n", 2, "quotation")]
    public void A_bad_file_is_refused_with_its_line_and_what_was_found(string text, int line, string part)
    {
        InputFileException problem = Refused(text);
        Assert.Equal(line, problem.Line);
        Assert.Contains(part, problem.Message, StringComparison.Ordinal);
        Assert.StartsWith(line > 0 ? $"lipa.csv:{line}: " : "lipa.csv: ", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var problem = Assert.Throws<InputFileException>(() => OccupancyFile.Load("no/such/file.csv"));
        Assert.Equal("no/such/file.csv: there is no such file", problem.Message);
    }

    [Fact]
    public void The_shipped_figures_of_Lipa_are_read()
    {
        DirectoryInfo? root = new(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Sustainability.sln")))
        {
            root = root.Parent;
        }
        OccupancyFile file = OccupancyFile.Load(Path.Combine(root!.FullName, "scenarios", "data", "lipa-occupancy.csv"));
        Assert.Equal(new LocalDate(2021, 11, 19), file.Records[0].Date);
        Assert.Equal(440, file.Records[^1].People);
        Assert.True(file.WasSorted);
    }
}
