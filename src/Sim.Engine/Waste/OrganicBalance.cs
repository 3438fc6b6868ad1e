namespace Sim.Engine.Waste;

/// <summary>
/// Where dry mass, water, carbon, nitrogen and ash of composted and digested waste end: what is lost of dry mass is volatile, all ash stays. Gases take their carbon and nitrogen by
/// molar mass (CH4 12/16, N2O 28/44, NH3 14/17); dry mass that rots is told with carbon dioxide and vapour.
/// </summary>
public static class OrganicBalance
{
    /// <summary>What leaves or stays, after what the plant itself followed hour by hour.</summary>
    /// <param name="inputs">The site's waste.</param>
    /// <param name="flows">What the plant took in and gave off.</param>
    /// <param name="compostKg">Compost made, kg.</param>
    public static IReadOnlyList<OrganicRoute> Outcome(WasteInputs inputs, in OrganicFlows flows, double compostKg)
    {
        var routes = new List<OrganicRoute>();
        if (flows.CompostedKg > 0)
        {
            routes.AddRange(Composted(inputs, flows, compostKg));
        }
        if (flows.Digested.DryKg > 0 || flows.Held.DryKg != 0)
        {
            double methaneKg = flows.BiogasMethaneCarbonKg, methaneDryKg = methaneKg * 16 / 12;
            routes.Add(new("methane in biogas", -1, new Matter(methaneDryKg, 0, methaneKg, 0)));
            routes.Add(new("carbon dioxide in biogas", -1, flows.Biogas - new Matter(methaneDryKg, 0, methaneKg, 0)));
            routes.Add(new("digestate", -1, flows.Digestate));
            routes.Add(new("in the digester", 0, flows.Held));
        }
        return routes;
    }

    /// <summary>Structure material that goes with so many kg of composted waste.</summary>
    public static Matter Structure(WasteInputs inputs, double compostedKg) =>
        compostedKg * inputs.Composting.Matter.StructureKgPerKg * inputs.Content.Of(Schema.WasteStream.Wood);

    /// <summary>Water that has to be added to so dry a mixture that compost and leachate hold more of it, kg.</summary>
    public static double WaterAddedKg(WasteInputs inputs, in Matter composted, double compostedKg, double compostKg) =>
        Math.Max(0, LiquidKg(inputs, compostedKg, compostKg) - composted.WaterKg - Structure(inputs, compostedKg).WaterKg);

    private static double LiquidKg(WasteInputs inputs, double compostedKg, double compostKg) =>
        compostKg * inputs.Composting.Matter.MoistureFraction + compostedKg * inputs.Composting.Matter.LeachateKgPerKg;

    private static IEnumerable<OrganicRoute> Composted(WasteInputs inputs, OrganicFlows flows, double compostKg)
    {
        (Composting plant, CompostMatter matter) = (inputs.Composting, inputs.Composting.Matter);
        Matter mixture = flows.Composted + Structure(inputs, flows.CompostedKg);
        double methaneC = flows.CompostedKg * plant.MethaneKgPerKg * 12 / 16, ammoniaN = flows.CompostedKg * matter.AmmoniaKgPerKg * 14 / 17;
        double nitrousN = flows.CompostedKg * plant.NitrousOxideKgPerKg * 28 / 44;
        // Gases that are stated are lost at least, whatever the share says.
        double dryKg = compostKg * (1 - matter.MoistureFraction), waterKg = compostKg * matter.MoistureFraction, leachateKg = flows.CompostedKg * matter.LeachateKgPerKg;
        double lossOfCarbon = matter.CarbonLossFraction ?? Math.Clamp((mixture.DryKg - dryKg) / mixture.VolatileKg, 0, 1);
        double lostC = Math.Max(lossOfCarbon * mixture.CarbonKg, methaneC / (1 - matter.LeachateCarbonFraction));
        double lostN = Math.Max(matter.NitrogenLossFraction * mixture.NitrogenKg, (ammoniaN + nitrousN) / (1 - matter.LeachateNitrogenFraction));
        double leachedC = lostC * matter.LeachateCarbonFraction, leachedN = lostN * matter.LeachateNitrogenFraction;
        double vapourKg = Math.Max(0, mixture.WaterKg - LiquidKg(inputs, flows.CompostedKg, compostKg));
        yield return new("compost", -1, new Matter(dryKg, waterKg, mixture.CarbonKg - lostC, mixture.NitrogenKg - lostN, mixture.AshKg));
        yield return new("leachate", -1, new Matter(0, leachateKg, leachedC, leachedN));
        yield return new("carbon dioxide and vapour of composting", -1, new Matter(mixture.DryKg - dryKg, vapourKg, lostC - leachedC - methaneC, 0));
        yield return new("methane of composting", -1, new Matter(0, 0, methaneC, 0));
        yield return new("ammonia of composting", -1, new Matter(0, 0, 0, ammoniaN));
        yield return new("nitrous oxide of composting", -1, new Matter(0, 0, 0, nitrousN));
        yield return new("nitrogen gas of composting", -1, new Matter(0, 0, 0, lostN - leachedN - ammoniaN - nitrousN));
    }
}
