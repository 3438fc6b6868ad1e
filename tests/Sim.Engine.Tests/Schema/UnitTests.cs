using FsCheck;
using FsCheck.Fluent;
using Sim.Engine.Schema;

namespace Sim.Engine.Tests.Schema;

public class UnitTests
{
    [Theory]
    [InlineData("12 MWh", "kWh", 12_000)]
    [InlineData("3.6 MJ", "kWh", 1)]
    [InlineData("1 kWh", "MJ", 3.6)]
    [InlineData("1 W*h", "kWh", 0.001)]
    [InlineData("1 kW h", "Wh", 1000)]
    [InlineData("43.2 GJ", "MWh", 12)]
    [InlineData("16.5 GJ/t", "kWh/kg", 4.58333333333333)]
    [InlineData("15 L/person/day", "L/person/day", 15)]
    [InlineData("15 L/p/d", "L/person/day", 15)]
    [InlineData("0.015 m3/(person day)", "L/person/day", 15)]
    [InlineData("15 litres per person per day", "L/person/day", 15)]
    [InlineData("138 EUR/MWh", "EUR/kWh", 0.138)]
    [InlineData("1.95583 BAM", "EUR", 1)]
    [InlineData("1 EUR", "BAM", 1.95583)]
    [InlineData("100 KM/month", "EUR/year", 613.550257435462)]
    [InlineData("5.7 W/m2K", "W/m2K", 5.7)]
    [InlineData("5.7 W/(m2 K)", "W/m2K", 5.7)]
    [InlineData("5.7 W/(m²·K)", "W/m2K", 5.7)]
    [InlineData("5.7 W/m²K", "W/m2K", 5.7)]
    [InlineData("5.7 W/m2 K", "W/m2K", 5.7)]
    [InlineData("5.7 W/m^2/K", "W/m2K", 5.7)]
    [InlineData("5.7 W m-2 K-1", "W/m2K", 5.7)]
    [InlineData("5.7 W m⁻² K⁻¹", "W/m2K", 5.7)]
    [InlineData("5.7 W/m2°C", "W/m2K", 5.7)]
    [InlineData("3.6 km/h", "m/s", 1)]
    [InlineData("6 m3/h", "L/min", 100)]
    [InlineData("250 l", "m³", 0.25)]
    [InlineData("1 mm", "L/m2", 1)]
    [InlineData("2 ha", "m2", 20_000)]
    [InlineData("7 per year", "1/year", 7)]
    [InlineData("1 1/h", "1/day", 24)]
    [InlineData("2 /day", "1/week", 14)]
    [InlineData("1 year", "h", 8760)]
    [InlineData("1 a", "day", 365)]
    [InlineData("12 months", "years", 1)]
    [InlineData("1 month", "h", 730)]
    [InlineData("85 min", "h", 1.41666666666667)]
    [InlineData("22:30", "h", 22.5)]
    [InlineData("90 s", "min", 1.5)]
    [InlineData("20 °C", "C", 20)]
    [InlineData("68 F", "C", 20)]
    [InlineData("-40 °F", "C", -40)]
    [InlineData("0 C", "F", 32)]
    [InlineData("3 K", "K", 3)]
    [InlineData("180°", "deg", 180)]
    [InlineData("3.14159265358979 rad", "deg", 180)]
    [InlineData("12 %", "fraction", 0.12)]
    [InlineData("0.12", "fraction", 0.12)]
    [InlineData("350%", "", 3.5)]
    [InlineData("5 g CO2e/kWh", "kgCO2e/kWh", 0.005)]
    [InlineData("720 gCO2e/kWh", "kgCO2e/kWh", 0.72)]
    [InlineData("720 kgCO2/MWh", "tCO2e/MWh", 0.72)]
    [InlineData("30 kWp", "kW", 30)]
    [InlineData("1 bar", "kPa", 100)]
    [InlineData("1 kWh/m3", "kPa", 3600)]
    [InlineData("28 L/100km", "L/km", 0.28)]
    [InlineData("9.5 EUR/person-night", "EUR/person/day", 9.5)]
    [InlineData("3 meals/person/day", "meal/person/day", 3)]
    [InlineData("6 L/flush", "L/flush", 6)]
    [InlineData("2 persons/container", "person/container", 2)]
    [InlineData("1500people", "person", 1500)]
    [InlineData("1e3 kWh", "MWh", 1)]
    [InlineData("+.5e-1 kWh", "kWh", 0.05)]
    public void A_quantity_is_read_in_the_usual_spellings(string text, string unit, double expected)
    {
        Assert.True(Quantity.TryRead(text, Unit.Parse(unit), out double value, out string? problem), problem);
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("12", "kWh", "has no unit; write 12 kWh or 12 MWh or 12 Wh")]
    [InlineData("12 L", "kWh", "is a volume; expected an energy, such as 12 kWh")]
    [InlineData("12 h", "kWh", "is a duration; expected an energy, such as 12 kWh")]
    [InlineData("12 kg", "kgCO2e", "is a mass; expected a mass of CO2e, such as 12 kgCO2e")]
    [InlineData("4 beds", "person", "is a quantity in beds; expected a number of people, such as 4 person")]
    [InlineData("20 K", "C", "is a temperature difference; expected a temperature, such as 20 C")]
    [InlineData("2 C", "K", "is a temperature; expected a temperature difference, such as 2 K")]
    [InlineData("2 kWh", "fraction", "is an energy; expected a number without a unit or in %")]
    [InlineData("12 kwh", "kWh", "has no readable unit: 'kwh' is not a unit; nearest: kWh")]
    [InlineData("3 kilowats", "kW", "has no readable unit: 'kilowats' is not a unit")]
    [InlineData("3 person", "metr", null)]
    [InlineData("9 USD", "EUR", "has no readable unit: 'USD' is not a currency of the language: EUR and BAM are")]
    [InlineData("1,5 kWh", "kWh", "is not readable: decimals are written with a point, thousands without a separator (1.5, 1500)")]
    [InlineData("1'500 kWh", "kWh", "is not readable: decimals are written with a point, thousands without a separator (1.5, 1500)")]
    [InlineData("1 500 kWh", "kWh", "has no readable unit: the number 500 is not expected within a unit")]
    [InlineData("1.5.2 kWh", "kWh", "has no readable unit: '.' is not expected")]
    [InlineData("kWh", "kWh", "is not a number with a unit")]
    [InlineData("NaN", "kWh", "is not a finite number")]
    [InlineData("nan kWh", "kWh", "is not a finite number")]
    [InlineData(".inf", "kWh", "is not a finite number")]
    [InlineData("-Infinity kWh", "kWh", "is not a finite number")]
    [InlineData("∞ kWh", "kWh", "is not a finite number")]
    [InlineData("1e999 kWh", "kWh", "is not a finite number")]
    [InlineData("1e306 GWh", "kJ", "is not a finite number")]
    [InlineData("5 kWh/", "kWh", "has no readable unit: the unit ends too early")]
    [InlineData("5 kWh//h", "kW", "has no readable unit: '/' is not expected")]
    [InlineData("5 W/m2*K", "W/K", "has no readable unit: put what is below the stroke in brackets")]
    [InlineData("5 W/(m2 K", "W/m2K", "has no readable unit: brackets do not match")]
    [InlineData("5 m9", "m", "has no readable unit: powers go from -4 to 4")]
    [InlineData("25:00", "h", "has no readable unit: ':' is not expected")]
    public void What_is_not_a_quantity_of_the_kind_is_refused_with_the_reason(string text, string unit, string? expected)
    {
        if (expected is null)
        {
            Assert.False(Unit.TryParse(unit, out _, out _));
            return;
        }

        Assert.False(Quantity.TryRead(text, Unit.Parse(unit), out _, out string? problem));
        Assert.Equal(expected, problem);
    }

    [Theory]
    [InlineData("kWh", "kWh, MWh, Wh, MJ, kJ, GJ")]
    [InlineData("EUR/kWh", "EUR/kWh, BAM/kWh, EUR/MWh, EUR/Wh, EUR/MJ")]
    [InlineData("C", "C, F")]
    [InlineData("m3/h", "m3/h, L/h, m3/min, m3/s, m3/day")]
    public void Messages_propose_units_of_the_same_dimension(string unit, string expected) =>
        Assert.Equal(expected, string.Join(", ", Unit.Parse(unit).Accepted));

    [Fact]
    public void Every_spelling_of_the_table_is_a_unit_by_itself_and_converts_both_ways()
    {
        foreach ((string spelling, UnitSymbol symbol) in UnitTable.Spellings)
        {
            Unit unit = Unit.Parse(spelling), preferred = Unit.Parse(symbol.Text);
            Assert.Equal(preferred.Dimension, unit.Dimension);
            Assert.Equal(1.25, unit.Convert(1.25, preferred));
        }
    }

    [Fact]
    public void A_value_survives_the_way_to_another_unit_and_back()
    {
        Unit[][] families =
        [
            .. UnitTable.Symbols.GroupBy(s => s.Dimension).Where(g => g.Count() > 1).Select(g => g.Select(s => Unit.Parse(s.Text)).ToArray()),
        ];
        Gen<(Unit From, Unit To, int Mantissa, int Power)> cases =
            from family in Gen.Elements(families)
            from source in Gen.Elements(family)
            from target in Gen.Elements(family)
            from mantissa in Gen.Choose(-99_999, 99_999)
            from power in Gen.Choose(-2, 3)
            select (source, target, mantissa, power);
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            double value = c.Mantissa * Math.Pow(10, c.Power);
            double back = c.To.Convert(c.From.Convert(value, c.To), c.From);

            // 15 digits are kept of the number in the other unit; a temperature loses those that its zero's shift takes.
            double size = Math.Max(Math.Abs(value), c.From.Dimension == Unit.Parse("C").Dimension ? 500 : 0);
            return Math.Abs(back - value) <= 2e-14 * size;
        }).Holds();
    }

    [Fact]
    public void Canonical_text_reads_back_to_the_same_value()
    {
        Unit unit = Unit.Parse("kWh");
        Prop.ForAll(ArbMap.Default.ArbFor<NormalFloat>(), number =>
        {
            double value = unit.Convert(number.Get, unit);
            return Quantity.TryRead(Quantity.Format(value, "kWh"), unit, out double back, out _) && back.Equals(value);
        }).Holds();
    }

    [Fact]
    public void Spaces_and_the_order_of_factors_do_not_matter()
    {
        string[] below = ["person", "day", "m2", "K", "kg"];
        Gen<(string[] Order, string Space, int Style)> cases =
            from order in Gen.Shuffle(below)
            from space in Gen.Elements("", " ", "  ")
            from style in Gen.Choose(0, 2)
            select (order, space, style);
        Unit expected = Unit.Parse("kWh/(person day m2 K kg)");
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            string text = c.Style switch
            {
                0 => "kWh" + string.Concat(c.Order.Select(o => c.Space + "/" + c.Space + o)),
                1 => $"kWh{c.Space}/{c.Space}({string.Join(" ", c.Order)}{c.Space})",
                _ => "kWh per " + string.Join(" per ", c.Order),
            };
            Unit unit = Unit.Parse(text);
            return unit.Dimension == expected.Dimension && unit.Convert(7, expected) == 7;
        }).Holds();
    }

    [Fact]
    public void No_text_makes_the_reader_throw()
    {
        string alphabet = "0123456789.,eE+-/*()^ kWhmMJpers%°C²⁻¹€\tñ\u00A0";
        Gen<string> texts = Gen.Elements(alphabet.ToCharArray()).ArrayOf().Select(c => new string(c));
        Prop.ForAll(texts.ToArbitrary(), text => Quantity.TryRead(text, Unit.Parse("kWh"), out double value, out string? problem) ? double.IsFinite(value) : problem is not null)
            .Holds(2000);
    }
}
