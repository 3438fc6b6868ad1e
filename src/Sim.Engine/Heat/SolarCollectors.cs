namespace Sim.Engine.Heat;

/// <summary>Flat-plate and vacuum-tube collectors.</summary>
public static class SolarCollectors
{
    /// <summary>
    /// Incidence angle modifier for beam, K = 1 - b0 (1/cos - 1), from 0 to 1. Souka and Safwat 1966, Solar Energy 10,
    /// 170-174; ANSI/ASHRAE 93.
    /// </summary>
    public static double SoukaSafwat1966(double b0Fraction, double cosIncidence) =>
        cosIncidence <= 0 ? 0 : Math.Clamp(1 - b0Fraction * (1 / cosIncidence - 1), 0, 1);

    /// <summary>The modifier at uniform steps of the cosine of incidence from 0 (first) to 1 (last).</summary>
    public static double[] Response(SolarThermal collectors, int samples)
    {
        var response = new double[samples];
        for (int i = 0; i < samples; i++)
        {
            response[i] = SoukaSafwat1966(collectors.B0Fraction, (double)i / (samples - 1));
        }
        return response;
    }

    /// <summary>
    /// Steady heat of a collector per gross area, W/m2: eta0 G - a1 (Tm - Ta) - a2 (Tm - Ta)^2, never negative
    /// (EN ISO 9806, quasi-steady model without wind and capacity), with G the irradiance after the incidence angle modifier.
    /// </summary>
    public static double En9806(SolarThermal collectors, double responseWPerM2, double fluidC, double outdoorC)
    {
        double excessK = fluidC - outdoorC;
        return double.MaxNative(0,
            collectors.Eta0Fraction * responseWPerM2 - collectors.A1WPerM2K * excessK - collectors.A2WPerM2K2 * excessK * Math.Abs(excessK));
    }

    /// <summary>Heat that the field could bring into its store in an hour, kWh, whatever the store's limit.</summary>
    public static double OfferKwh(SolarThermal collectors, double responseWPerM2, double storeC, double outdoorC) =>
        En9806(collectors, responseWPerM2, storeC + collectors.ExchangerK, outdoorC)
            * collectors.AreaM2 * (1 - collectors.LossesFraction) / 1000;
}
