-- Keys between files, in both directions.
ALTER TABLE catalog.categories
    ADD CONSTRAINT fk_categories_parent_id FOREIGN KEY (parent_id) REFERENCES catalog.categories ON DELETE RESTRICT;

ALTER TABLE ONLY catalog.media
    ADD FOREIGN KEY (product_id) REFERENCES catalog.products ON DELETE CASCADE;

ALTER TABLE catalog.attribute_group_members
    ADD CONSTRAINT fk_attribute_group_members_group_id FOREIGN KEY (group_id) REFERENCES catalog.attribute_groups ON DELETE CASCADE;

ALTER TABLE catalog.attribute_group_members
    ADD CONSTRAINT fk_attribute_group_members_attribute_id FOREIGN KEY (attribute_id) REFERENCES catalog.attribute_definitions ON DELETE CASCADE;

ALTER TABLE crm.customer_group_members
    ADD FOREIGN KEY (group_id) REFERENCES crm.customer_groups ON DELETE CASCADE;

ALTER TABLE ONLY crm.companies
    ADD FOREIGN KEY (parent_id) REFERENCES crm.companies ON DELETE SET NULL;

ALTER TABLE ONLY crm.tickets
    ADD CONSTRAINT fk_tickets_customer_id FOREIGN KEY (customer_id) REFERENCES crm.customers ON DELETE SET NULL;

ALTER TABLE crm.loyalty_accounts
    ADD CONSTRAINT fk_loyalty_accounts_customer_id FOREIGN KEY (customer_id) REFERENCES crm.customers ON DELETE CASCADE;

ALTER TABLE crm.wishlist_items
    ADD FOREIGN KEY (wishlist_id) REFERENCES crm.wishlists ON DELETE CASCADE;

ALTER TABLE ONLY crm.newsletter_deliveries
    ADD CONSTRAINT fk_newsletter_deliveries_customer_id FOREIGN KEY (customer_id) REFERENCES crm.customers ON DELETE CASCADE;

ALTER TABLE warehouse.supplier_variants
    ADD CONSTRAINT fk_supplier_variants_variant_id FOREIGN KEY (variant_id) REFERENCES catalog.variants ON DELETE CASCADE;

ALTER TABLE ONLY warehouse.purchase_orders
    ADD FOREIGN KEY (supplier_id) REFERENCES warehouse.suppliers ON DELETE RESTRICT;

ALTER TABLE ONLY warehouse.purchase_orders
    ADD FOREIGN KEY (location_id) REFERENCES warehouse.locations ON DELETE RESTRICT;

ALTER TABLE warehouse.stock_counts
    ADD CONSTRAINT fk_stock_counts_approved_by FOREIGN KEY (approved_by) REFERENCES crm.staff ON DELETE SET NULL;

ALTER TABLE warehouse.transfers
    ADD CONSTRAINT fk_transfers_to_location_id FOREIGN KEY (to_location_id) REFERENCES warehouse.locations ON DELETE RESTRICT;

ALTER TABLE sales.cart_lines
    ADD FOREIGN KEY (cart_id) REFERENCES sales.carts ON DELETE CASCADE;

ALTER TABLE sales.cart_lines
    ADD FOREIGN KEY (variant_id) REFERENCES catalog.variants ON DELETE CASCADE;

ALTER TABLE sales.orders
    ADD FOREIGN KEY (company_id) REFERENCES crm.companies ON DELETE SET NULL;

ALTER TABLE sales.order_lines
    ADD CONSTRAINT fk_order_lines_order_id FOREIGN KEY (order_id) REFERENCES sales.orders ON DELETE CASCADE;

ALTER TABLE sales.order_taxes
    ADD CONSTRAINT fk_order_taxes_order_id FOREIGN KEY (order_id) REFERENCES sales.orders ON DELETE CASCADE;

ALTER TABLE ONLY sales.coupons
    ADD CONSTRAINT fk_coupons_customer_id FOREIGN KEY (customer_id) REFERENCES crm.customers ON DELETE SET NULL;

ALTER TABLE sales.plan_addons
    ADD FOREIGN KEY (plan_id) REFERENCES sales.plans ON DELETE CASCADE;

ALTER TABLE billing.payments
    ADD CONSTRAINT fk_payments_provider_id FOREIGN KEY (provider_id) REFERENCES billing.payment_providers ON DELETE RESTRICT;

ALTER TABLE billing.refunds
    ADD CONSTRAINT fk_refunds_payment_id FOREIGN KEY (payment_id) REFERENCES billing.payments ON DELETE RESTRICT;

ALTER TABLE billing.refunds
    ADD CONSTRAINT fk_refunds_return_id FOREIGN KEY (return_id) REFERENCES sales.returns ON DELETE SET NULL;

ALTER TABLE ONLY billing.invoices
    ADD FOREIGN KEY (order_id) REFERENCES sales.orders ON DELETE RESTRICT;

ALTER TABLE billing.dunning_attempts
    ADD CONSTRAINT fk_dunning_attempts_invoice_id FOREIGN KEY (invoice_id) REFERENCES billing.invoices ON DELETE CASCADE;

ALTER TABLE ONLY billing.usage_charges
    ADD CONSTRAINT fk_usage_charges_subscription_id FOREIGN KEY (subscription_id) REFERENCES sales.subscriptions ON DELETE CASCADE;

ALTER TABLE billing.wallets
    ADD CONSTRAINT fk_wallets_customer_id FOREIGN KEY (customer_id) REFERENCES crm.customers ON DELETE CASCADE;

ALTER TABLE ledger.accounts
    ADD CONSTRAINT fk_accounts_parent_id FOREIGN KEY (parent_id) REFERENCES ledger.accounts ON DELETE RESTRICT;

ALTER TABLE ONLY ledger.entries
    ADD CONSTRAINT fk_entries_period_id FOREIGN KEY (period_id) REFERENCES ledger.periods ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY ledger.entries
    ADD CONSTRAINT fk_entries_reversed_by FOREIGN KEY (reversed_by) REFERENCES ledger.entries ON DELETE SET NULL DEFERRABLE;

ALTER TABLE ledger.entry_lines
    ADD CONSTRAINT fk_entry_lines_entry_id FOREIGN KEY (entry_id) REFERENCES ledger.entries ON DELETE CASCADE;

ALTER TABLE ledger.entry_lines
    ADD FOREIGN KEY (cost_center_id) REFERENCES ledger.cost_centers ON DELETE SET NULL;

ALTER TABLE ONLY ledger.budgets
    ADD CONSTRAINT fk_budgets_period_id FOREIGN KEY (period_id) REFERENCES ledger.periods ON DELETE CASCADE;

ALTER TABLE platform.integrations
    ADD CONSTRAINT fk_integrations_tenant_id FOREIGN KEY (tenant_id) REFERENCES platform.tenants ON DELETE CASCADE;

ALTER TABLE ONLY platform.integration_mappings
    ADD CONSTRAINT fk_integration_mappings_integration_id FOREIGN KEY (integration_id) REFERENCES platform.integrations ON DELETE CASCADE;

ALTER TABLE ONLY platform.files
    ADD CONSTRAINT fk_files_tenant_id FOREIGN KEY (tenant_id) REFERENCES platform.tenants ON DELETE CASCADE;

ALTER TABLE platform.emails
    ADD FOREIGN KEY (tenant_id) REFERENCES platform.tenants ON DELETE CASCADE;

ALTER TABLE platform.locales
    ADD FOREIGN KEY (fallback) REFERENCES platform.locales(code) ON DELETE SET NULL;

ALTER TABLE ONLY catalog.collection_texts
    ADD FOREIGN KEY (collection_id) REFERENCES catalog.collections ON DELETE CASCADE;

ALTER TABLE catalog.option_texts
    ADD FOREIGN KEY (locale) REFERENCES platform.locales(code) ON UPDATE CASCADE;

ALTER TABLE catalog.bundle_texts
    ADD CONSTRAINT fk_bundle_texts_product_id FOREIGN KEY (product_id) REFERENCES catalog.bundles(product_id) ON DELETE CASCADE;

ALTER TABLE warehouse.shipping_method_texts
    ADD CONSTRAINT fk_shipping_method_texts_shipping_method_id FOREIGN KEY (shipping_method_id) REFERENCES warehouse.shipping_methods ON DELETE CASCADE;

ALTER TABLE ONLY warehouse.shipping_method_texts
    ADD CONSTRAINT fk_shipping_method_texts_locale FOREIGN KEY (locale) REFERENCES platform.locales(code) ON UPDATE CASCADE;

ALTER TABLE ONLY catalog.size_chart_texts
    ADD FOREIGN KEY (locale) REFERENCES platform.locales(code) ON UPDATE CASCADE;

ALTER TABLE ONLY staging.import_products
    ADD FOREIGN KEY (batch_id) REFERENCES staging.import_batches ON DELETE CASCADE;

ALTER TABLE crm.contact_imports
    ADD CONSTRAINT fk_contact_imports_customer_id FOREIGN KEY (customer_id) REFERENCES crm.customers ON DELETE CASCADE;

ALTER TABLE crm.call_logs
    ADD CONSTRAINT fk_call_logs_customer_id FOREIGN KEY (customer_id) REFERENCES crm.customers ON DELETE RESTRICT;

ALTER TABLE sales.preorders
    ADD CONSTRAINT fk_preorders_order_id FOREIGN KEY (order_id) REFERENCES sales.orders ON DELETE RESTRICT;

ALTER TABLE ONLY sales.point_of_sale_shifts
    ADD CONSTRAINT fk_point_of_sale_shifts_order_id FOREIGN KEY (order_id) REFERENCES sales.orders ON DELETE CASCADE;

ALTER TABLE sales.marketplace_orders
    ADD FOREIGN KEY (order_id) REFERENCES sales.orders ON DELETE CASCADE;

ALTER TABLE ONLY billing.late_fees
    ADD CONSTRAINT fk_late_fees_invoice_id FOREIGN KEY (invoice_id) REFERENCES billing.invoices ON DELETE CASCADE;

ALTER TABLE ONLY billing.invoice_reminders
    ADD FOREIGN KEY (invoice_id) REFERENCES billing.invoices ON DELETE CASCADE;

ALTER TABLE ONLY ledger.allocation_rules
    ADD FOREIGN KEY (account_id) REFERENCES ledger.accounts ON DELETE CASCADE;

ALTER TABLE ONLY ledger.intercompany_links
    ADD CONSTRAINT fk_intercompany_links_checked_by FOREIGN KEY (checked_by) REFERENCES crm.staff ON DELETE SET NULL;

ALTER TABLE ONLY platform.incidents
    ADD FOREIGN KEY (tenant_id) REFERENCES platform.tenants ON DELETE CASCADE;

ALTER TABLE ONLY platform.domain_names
    ADD CONSTRAINT fk_domain_names_tenant_id FOREIGN KEY (tenant_id) REFERENCES platform.tenants ON DELETE RESTRICT;

ALTER TABLE ONLY platform.quota_overrides
    ADD CONSTRAINT fk_quota_overrides_tenant_id FOREIGN KEY (tenant_id) REFERENCES platform.tenants ON DELETE CASCADE;

ALTER TABLE catalog.product_drafts
    ADD CONSTRAINT fk_product_drafts_product_id FOREIGN KEY (product_id) REFERENCES catalog.products ON DELETE RESTRICT;

ALTER TABLE catalog.season_calendars
    ADD CONSTRAINT fk_season_calendars_checked_by FOREIGN KEY (checked_by) REFERENCES crm.staff ON DELETE SET NULL;

ALTER TABLE catalog.variant_options ADD FOREIGN KEY (option_id) REFERENCES catalog.options;
ALTER TABLE catalog.products ADD CONSTRAINT products_tax_class FOREIGN KEY (tax_class_id) REFERENCES sales.tax_classes ON DELETE SET DEFAULT;
ALTER TABLE catalog.price_lists ADD FOREIGN KEY (customer_group_id) REFERENCES crm.customer_groups (id) ON DELETE SET NULL ON UPDATE NO ACTION NOT VALID;
ALTER TABLE catalog.reviews ADD CONSTRAINT reviews_customer_fk FOREIGN KEY (customer_id) REFERENCES crm.customers ON DELETE SET NULL;
ALTER TABLE warehouse.reservations ADD FOREIGN KEY (variant_id, location_id) REFERENCES warehouse.stock_items ON DELETE CASCADE;
ALTER TABLE sales.order_discounts ADD FOREIGN KEY (promotion_id) REFERENCES sales.promotions DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE sales.subscriptions ADD FOREIGN KEY (plan_id) REFERENCES sales.plans, ADD FOREIGN KEY (payment_method_id) REFERENCES billing.payment_methods ON DELETE SET NULL;
ALTER TABLE billing.payments ADD FOREIGN KEY (invoice_id) REFERENCES billing.invoices, ADD CONSTRAINT one_target CHECK (num_nonnulls(order_id, invoice_id) >= 1) NOT VALID;
