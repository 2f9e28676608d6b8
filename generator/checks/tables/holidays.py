"""Holidays that always fall on one day, so that a translation may give the date: `month-day: name, name`. It knows English only.

Days on which several countries keep different holidays of one name (Independence Day, Labour Day) are left out, but for the
Fourth of July, which says its day itself.
"""

HOLIDAYS = """
    1-1: New Year's Day, New Year
    1-6: Epiphany, Three Kings' Day, Twelfth Night
    1-7: Orthodox Christmas
    1-26: Australia Day
    1-27: Holocaust Remembrance Day
    2-2: Candlemas, Groundhog Day
    2-14: Valentine's Day, St Valentine's Day
    3-8: International Women's Day, Women's Day
    3-17: St Patrick's Day, St. Patrick's Day
    3-21: Nowruz, Newroz, Norouz
    4-1: April Fools' Day, April Fool's Day
    4-22: Earth Day
    4-25: Anzac Day
    5-1: May Day, International Workers' Day
    5-5: Cinco de Mayo
    5-8: VE Day
    5-9: Victory Day, Europe Day
    6-6: D-Day
    6-19: Juneteenth
    6-24: Midsummer's Day, St John's Day
    7-4: Fourth of July, US Independence Day
    7-14: Bastille Day
    8-15: Assumption Day, VJ Day
    10-31: Halloween
    11-1: All Saints' Day
    11-2: All Souls' Day, Day of the Dead
    11-5: Bonfire Night, Guy Fawkes Night, Guy Fawkes Day
    11-11: Armistice Day, Remembrance Day, Veterans Day, Veterans' Day
    12-6: St Nicholas Day
    12-24: Christmas Eve
    12-25: Christmas Day, Christmas
    12-26: Boxing Day, St Stephen's Day
    12-31: New Year's Eve
"""
