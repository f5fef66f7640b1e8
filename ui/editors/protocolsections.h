// SPDX-License-Identifier: GPL-3.0-or-later
// The sections for those who need them: properties of CONNECT, time limits and reconnecting.
#pragma once

#include "ui/editors/editorsection.h"

class QCheckBox;
class QComboBox;

namespace mqttscope
{

class NumberField;
class UserPropertyTable;

class PropertiesSection : public EditorSection
{
    Q_OBJECT
public:
    explicit PropertiesSection(QWidget *parent = nullptr);
    [[nodiscard]] QString summary() const override;
    void load(const ConnectionProfile &profile) override;
    void store(ConnectionProfile &profile) const override;
    [[nodiscard]] QString problem(ProtocolVersion version) const override;
    void setVersion(ProtocolVersion version) override;

private:
    NumberField *m_receiveMaximum;
    NumberField *m_maximumPacketSize;
    NumberField *m_topicAliasMaximum;
    QCheckBox *m_automaticAliases;
    QComboBox *m_requestProblem;
    QComboBox *m_requestResponse;
    UserPropertyTable *m_userProperties;
};

class LimitsSection : public EditorSection
{
    Q_OBJECT
public:
    explicit LimitsSection(QWidget *parent = nullptr);
    [[nodiscard]] QString summary() const override;
    void load(const ConnectionProfile &profile) override;
    void store(ConnectionProfile &profile) const override;
    [[nodiscard]] QString problem(ProtocolVersion version) const override;

private:
    NumberField *m_timeout;
    QCheckBox *m_reconnect;
    NumberField *m_shortest;
    NumberField *m_longest;
    NumberField *m_offline;
    NumberField *m_offlineBytes; ///< KiB
};

}
