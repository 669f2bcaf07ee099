"""What each figure has to reach; higher is better."""

BARS = {
    "skill_alias_p1": 0.72,
    "skill_related_ndcg10": 0.56,
    "skill_related_both_ways_ndcg10": 0.56,
    "skill_fr_to_en_mrr": 0.85,
    "skill_extract_tech_map": 0.62,
    "skill_extract_house_map": 0.50,
    "finder_vs_regex": 20.0,
}
